import { ApiError, apiNotFound } from "./apiError";
import { memberOf, WireObject } from "./objectType";
import { type ArgumentInfo, type ObjectPath, PathType } from "./request";

/** Objects the client tracks; they outlive the request. */
export interface References {
  readonly byId: Map<string, WireObject>;
  /** How many there ever were. */
  count: number;
}

/** The objects of one request, resolved when first used. */
export class Paths {
  private readonly objects = new Map<number, WireObject | null>();

  constructor(
    private readonly root: WireObject,
    private readonly references: References,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  object(id: number): WireObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.path(id));
    this.objects.set(id, object);
    return object;
  }

  path(id: number): ObjectPath {
    const path = this.paths[id];
    if (!path) throw new Error(`the request has no path ${id}`);
    return path;
  }

  /** Arguments with the objects they name put in. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids?.[index]));
  }

  call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference") return this.keep(object);
    if (name === "_RemoveReference") return void this.references.byId.delete(String(args[0]));
    const method = memberOf(object.type.methods, name);
    if (!method) throw apiNotFound(`${object.type.name}.${name}()`);
    return method(object.it, args);
  }

  private argument(argument: unknown, id: number | readonly number[] | undefined): unknown {
    if (typeof id === "number") return id ? this.object(id) : argument;
    if (!Array.isArray(id) || !Array.isArray(argument)) return argument;
    return argument.map((inner, index) => this.argument(inner, id[index]));
  }

  private keep(object: WireObject): void {
    object.referenceId ??= `{ref-${++this.references.count}}`;
    this.references.byId.set(object.referenceId, object);
  }

  private resolve(path: ObjectPath): WireObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.referenceId:
        return this.referenced(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    return parent && this.below(parent, path);
  }

  private below(parent: WireObject, path: ObjectPath): WireObject | null {
    const { type, it } = parent;
    switch (path.ObjectPathType) {
      case PathType.method:
        return objectOrNull(this.call(parent, path.Name, this.arguments(path.ArgumentInfo)), type.name, path);
      case PathType.property: {
        const navigate = memberOf(type.navigations, path.Name);
        if (!navigate) throw apiNotFound(`${type.name}.${path.Name}`);
        return navigate(it);
      }
      case PathType.indexer:
        if (!type.indexer) throw apiNotFound(`${type.name}.getItem()`);
        return type.indexer(it, this.arguments(path.ArgumentInfo));
    }
    throw apiNotFound(`${type.name}.${path.Name} (path type ${path.ObjectPathType})`);
  }

  private referenced(id: string): WireObject {
    const object = this.references.byId.get(id);
    if (object) return object;
    const message = "This reference is not valid for the current operation.";
    throw new ApiError("InvalidReference", message);
  }
}

function objectOrNull(result: unknown, type: string, path: ObjectPath): WireObject | null {
  if (result === null || result instanceof WireObject) return result;
  throw new Error(`${type}.${path.Name} must answer an object`);
}
