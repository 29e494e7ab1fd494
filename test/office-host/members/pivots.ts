import type { Pivot, PivotAxis, PivotValue, Sheet, Table } from "../model/book";
import { addPivot, deletePivot, renameValue, requireHeading, showPivot } from "../model/pivots";
import { type Range, rangeArgument } from "../model/range";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import { type ObjectType, type Property, WireObject, wire, wireOrNull } from "../wire/objectType";

export const pivotCollectionType: ObjectType<Sheet> = {
  name: "PivotTableCollection",
  items: ({ pivots }) => pivots.map((pivot) => wire(pivotType, pivot)),
  indexer: (sheet, [name]) => item(sheet, name),
  methods: {
    Add: (sheet, [name, source, destination]) => {
      const { area } = rangeArgument(sheet, destination, "PivotTableCollection.add");
      return wire(pivotType, addPivot(sheet, name, sourceOf(sheet, source), area));
    },
    GetCount: ({ pivots }) => pivots.length,
    GetItem: (sheet, [name]) => item(sheet, name),
    GetItemOrNullObject: (sheet, [name]) => wireOrNull(pivotType, find(sheet, name)),
  },
};

/** A table grows, a range does not. */
function sourceOf(sheet: Sheet, source: unknown): () => Range {
  if (source instanceof WireObject && source.type.name === "Table") {
    const table = source.it as Table;
    return () => ({ sheet: table.sheet, area: table.area });
  }
  const range = rangeArgument(sheet, source, "PivotTableCollection.add");
  return () => range;
}

function find({ pivots }: Sheet, name: unknown): Pivot | undefined {
  return pivots.find((one) => one.id === name || one.name.toLowerCase() === String(name).toLowerCase());
}

function item(sheet: Sheet, name: unknown): WireObject {
  const pivot = find(sheet, name);
  if (!pivot) throw itemNotFound("PivotTableCollection.getItem");
  return wire(pivotType, pivot);
}

const pivotType: ObjectType<Pivot> = {
  name: "PivotTable",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    RefreshOnOpen: {
      get: (pivot) => pivot.refreshOnOpen,
      set: (pivot, value) => {
        pivot.refreshOnOpen = value === true;
      },
    },
  },
  navigations: {
    ColumnHierarchies: (pivot) => wire(axisType, { pivot, axes: pivot.columns }),
    DataHierarchies: (pivot) => wire(dataCollectionType, pivot),
    Hierarchies: (pivot) => wire(hierarchyCollectionType, pivot),
    Layout: (pivot) => wire(layoutType, pivot),
    RowHierarchies: (pivot) => wire(axisType, { pivot, axes: pivot.rows }),
  },
  methods: { Delete: deletePivot, Refresh: showPivot },
};

const layout = (name: string): Property<Pivot> => ({
  get: (pivot) => pivot.layout.get(name) ?? null,
  set: (pivot, value) => {
    pivot.layout.set(name, value);
    showPivot(pivot);
  },
});

const layoutType: ObjectType<Pivot> = {
  name: "PivotLayout",
  properties: {
    AutoFormat: layout("AutoFormat"),
    LayoutType: layout("LayoutType"),
    ShowColumnGrandTotals: layout("ShowColumnGrandTotals"),
    ShowRowGrandTotals: layout("ShowRowGrandTotals"),
  },
};

interface Hierarchy {
  readonly pivot: Pivot;
  readonly heading: string;
}

const hierarchyCollectionType: ObjectType<Pivot> = {
  name: "PivotHierarchyCollection",
  indexer: (pivot, [heading]) => wire(hierarchyType, { pivot, heading: requireHeading(pivot, heading) }),
  methods: {
    GetItem: (pivot, [heading]) => wire(hierarchyType, { pivot, heading: requireHeading(pivot, heading) }),
  },
};

const hierarchyType: ObjectType<Hierarchy> = {
  name: "PivotHierarchy",
  id: ({ heading }) => heading,
  properties: { Name: { get: ({ heading }) => heading } },
};

interface Axes {
  readonly pivot: Pivot;
  readonly axes: PivotAxis[];
}

const axisType: ObjectType<Axes> = {
  name: "RowColumnPivotHierarchyCollection",
  methods: {
    Add: ({ pivot, axes }, [hierarchy]) => {
      const { heading } = hierarchyArgument(hierarchy);
      const axis: PivotAxis = { heading, byValue: false };
      axes.push(axis);
      showPivot(pivot);
      return wire(rowColumnType, { pivot, axis });
    },
  },
};

interface OnAxis {
  readonly pivot: Pivot;
  readonly axis: PivotAxis;
}

const rowColumnType: ObjectType<OnAxis> = {
  name: "RowColumnPivotHierarchy",
  id: ({ axis }) => axis.heading,
  properties: { Name: { get: ({ axis }) => axis.heading } },
  navigations: { Fields: (it) => wire(fieldCollectionType, it) },
};

const fieldCollectionType: ObjectType<OnAxis> = {
  name: "PivotFieldCollection",
  indexer: (it, [heading]) => fieldNamed(it, heading),
  methods: { GetItem: (it, [heading]) => fieldNamed(it, heading) },
};

function fieldNamed(it: OnAxis, heading: unknown): WireObject {
  if (heading !== it.axis.heading) throw itemNotFound("PivotFieldCollection.getItem");
  return wire(fieldType, it);
}

const fieldType: ObjectType<OnAxis> = {
  name: "PivotField",
  id: ({ axis }) => axis.heading,
  methods: {
    SortByLabels: ({ pivot, axis }) => {
      axis.byValue = false;
      showPivot(pivot);
    },
    SortByValues: ({ pivot, axis }, [order]) => {
      if (order !== "Descending") throw invalidArgument("PivotField.sortByValues");
      axis.byValue = true;
      showPivot(pivot);
    },
  },
};

const dataCollectionType: ObjectType<Pivot> = {
  name: "DataPivotHierarchyCollection",
  methods: {
    Add: (pivot, [hierarchy]) => {
      const { heading } = hierarchyArgument(hierarchy);
      const value: PivotValue = {
        heading,
        name: `Sum of ${heading}`,
        summarizeBy: "Sum",
        numberFormat: "General",
      };
      pivot.values.push(value);
      showPivot(pivot);
      return wire(dataType, { pivot, value });
    },
  },
};

interface OnValue {
  readonly pivot: Pivot;
  readonly value: PivotValue;
}

const dataType: ObjectType<OnValue> = {
  name: "DataPivotHierarchy",
  id: ({ value }) => value.name,
  properties: {
    Name: {
      get: ({ value }) => value.name,
      set: ({ pivot, value }, name) => {
        renameValue(pivot, value, name);
        showPivot(pivot);
      },
    },
    NumberFormat: {
      get: ({ value }) => value.numberFormat,
      set: ({ value }, format) => {
        value.numberFormat = String(format);
      },
    },
    SummarizeBy: {
      get: ({ value }) => value.summarizeBy,
      set: ({ pivot, value }, by) => {
        value.summarizeBy = String(by);
        showPivot(pivot);
      },
    },
  },
};

function hierarchyArgument(argument: unknown): Hierarchy {
  if (argument instanceof WireObject && argument.type.name === "PivotHierarchy")
    return argument.it as Hierarchy;
  throw invalidArgument("PivotHierarchy");
}
