import { ApiError, apiNotFound } from "./apiError";
import { memberOf, WireObject } from "./objectType";
import { Paths, type References } from "./paths";
import { answerQuery, identity } from "./query";
import { type Action, ActionType, type RequestBody, type ResponseBody } from "./request";

/** Told of each call before it happens, by the name of its member; may throw to prevent it. */
export type Watch = (call: string) => void;

/**
 * Carries out the actions of one sync, in order.
 *
 * The first that is refused ends the request; what was done before it stays done, as in Excel.
 *
 * @throws whatever `watch` throws that is no ApiError: the host died.
 */
export function execute(
  root: WireObject,
  references: References,
  body: RequestBody,
  watch: Watch,
): ResponseBody {
  const paths = new Paths(root, references, body.ObjectPaths);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const isTrace = action.ActionType === ActionType.trace;
      if (isTrace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: isTrace ? null : carryOut(action, paths, watch) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ...answer(results, traces), Error: { ...wording(error), ActionIndex: index } };
    }
  }
  return answer(results, traces);
}

function answer(results: ResponseBody["Results"], traces: number[]): ResponseBody {
  return { Results: results, ...(traces.length > 0 && { TraceIds: traces }) };
}

function wording({ code, message, location, httpStatusCode }: ApiError) {
  return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatusCode };
}

function carryOut(action: Action, paths: Paths, watch: Watch): unknown {
  if (action.ActionType === ActionType.instantiate) return instantiate(action.ObjectPathId, paths, watch);
  const object = paths.object(action.ObjectPathId);
  const type = object?.type.name ?? "null";
  const name = action.Name ?? "";
  switch (action.ActionType) {
    case ActionType.query:
    case ActionType.queryAsJson:
      watch(`${type}.load()`);
      return answerQuery(object, action.QueryInfo ?? {});
    case ActionType.method: {
      watch(`${type}.${name}()`);
      const result = object && paths.call(object, name, paths.arguments(action.ArgumentInfo));
      return result instanceof WireObject ? identity(result) : (result ?? null);
    }
    case ActionType.setProperty:
      watch(`${type}.${name}=`);
      if (object) setProperty(object, name, paths.arguments(action.ArgumentInfo)[0]);
      return null;
  }
  throw apiNotFound(`action type ${action.ActionType} of ${type}`);
}

function instantiate(id: number, paths: Paths, watch: Watch): unknown {
  const { Name, ParentObjectPathId } = paths.path(id);
  const parent = ParentObjectPathId ? paths.object(ParentObjectPathId) : undefined;
  watch(parent === undefined ? Name || "Workbook" : `${parent?.type.name ?? "null"}.${Name || "GetItem"}`);
  const object = paths.object(id);
  return object && identity(object);
}

function setProperty(object: WireObject, name: string, value: unknown): void {
  const { type, it } = object;
  const property = memberOf(type.properties, name);
  if (!property?.set) throw apiNotFound(`${type.name}.${name}=`);
  property.set(it, value);
}
