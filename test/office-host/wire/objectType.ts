/** How a class of Excel's object model answers: one table a class, so that a new member is one line. */

export interface Property<T> {
  readonly get: (it: T) => unknown;
  readonly set?: (it: T, value: unknown) => void;
}

/** Names are those of the wire: PascalCase. What a table does not name answers ApiNotFound. */
export interface ObjectType<T> {
  readonly name: string;
  /** Key the client finds the object by again after a sync. */
  readonly id?: (it: T) => string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, (it: T) => WireObject | null>>;
  /** Answers a value, an object of the model, or null for a null object. */
  readonly methods?: Readonly<Record<string, (it: T, args: readonly unknown[]) => unknown>>;
  readonly indexer?: (it: T, args: readonly unknown[]) => WireObject;
  readonly items?: (it: T) => readonly WireObject[];
}

/** An object of the model together with the table it answers by. */
export class WireObject {
  /** Set once the client tracks the object. */
  referenceId: string | undefined;

  constructor(
    readonly type: ObjectType<unknown>,
    readonly it: unknown,
  ) {}
}

export function wire<T>(type: ObjectType<T>, it: T): WireObject {
  return new WireObject(type as ObjectType<unknown>, it);
}

export function wireOrNull<T>(type: ObjectType<T>, it: T | undefined): WireObject | null {
  return it === undefined ? null : wire(type, it);
}

/** The member of a table, never one that every JavaScript object has. */
export function memberOf<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** A property that reads and writes a field of the same object. */
export function field<T, K extends keyof T>(key: K): Property<T> {
  return {
    get: (it) => it[key],
    set: (it, value) => {
      it[key] = value as T[K];
    },
  };
}
