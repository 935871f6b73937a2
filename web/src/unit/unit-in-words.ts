interface Named {
  readonly name: string;
}

/** `Casa Blu`, `Casa Blu · Room 2`: the only unit of a house often has the house's name. */
export const unitInWords = (property: Named, unit: Named): string =>
  unit.name === property.name ? property.name : `${property.name} · ${unit.name}`;
