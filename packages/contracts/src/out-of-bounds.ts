/** Marks an issue whose value is well formed but lies outside its bounds: a door answers 422 instead of 400. */
export const outOfBounds = { outOfBounds: true } as const;
