import { apiNotFound } from "./apiError";
import { memberOf, type WireObject } from "./objectType";
import type { Query } from "./request";

/** What an object answers to `load`: only what was asked for, under the names of the wire. */
export function answerQuery(object: WireObject | null, query: Query): unknown {
  if (!object) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/"));
  const { items } = object.type;
  if (!items) return { ...identity(object), ...answerPaths(object, paths) };
  const inner = paths.map(([head, ...rest]) => (/^\$?items$/i.test(head!) ? rest : [head!, ...rest]));
  const all = items(object.it);
  const shown = all.slice(query.Skip ?? 0, query.Top ? (query.Skip ?? 0) + query.Top : undefined);
  return {
    ...identity(object),
    _Items: shown.map((item) => ({
      ...identity(item),
      ...answerPaths(
        item,
        inner.filter((path) => path.length > 0),
      ),
    })),
  };
}

/** What makes the client find the object again. */
export function identity(object: WireObject): Record<string, unknown> {
  const { type, it, referenceId } = object;
  return {
    ...(type.id && { Id: type.id(it) }),
    ...(referenceId !== undefined && { _ReferenceId: referenceId }),
  };
}

function answerPaths(object: WireObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const deeper = new Map<string, string[][]>();
  for (const [head, ...rest] of paths.length === 0 ? [["*"]] : paths) {
    if (head === "*" || head === "$all") Object.assign(answer, allProperties(object));
    else {
      const name = wireName(head!);
      const property = memberOf(object.type.properties, name);
      if (property) answer[name] = property.get(object.it);
      else deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
  }
  for (const [name, inner] of deeper) {
    const navigate = memberOf(object.type.navigations, name);
    if (!navigate) throw apiNotFound(`${object.type.name}.${name}`);
    answer[name] = answerQuery(navigate(object.it), { Select: inner.map((path) => path.join("/")) });
  }
  return answer;
}

function allProperties({ type, it }: WireObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(type.properties ?? {}).map(([name, property]) => [name, property.get(it)]),
  );
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
