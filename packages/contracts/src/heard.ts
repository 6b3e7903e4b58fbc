import { z } from 'zod';

/** Read as a plain tree here: the types of every shape at once are more than the compiler wants to unfold. */
type Shape = z.core.$ZodType;

/**
 * Strict when told, wide when heard. What a service tells lies within the bounds of today; what it hears may have been
 * recorded before there were bounds, and a fact is never parked for that. Each bounded type therefore names the wider one
 * that it grew from, and `heard` puts those in place.
 */
const wider = new WeakMap<Shape, Shape>();

export function boundedAs<Bounded extends Shape>(bounded: Bounded, wide: Shape): Bounded {
  wider.set(bounded, wide);
  return bounded;
}

/** A further check makes another shape of a bounded one, which points back at it. */
function wideOf(shape: Shape): Shape | undefined {
  const { _zod: inner } = shape;
  return wider.get(shape) ?? (inner.parent && wideOf(inner.parent));
}

const known = new WeakMap<Shape, Shape>();

/** The same shape with each bounded type replaced by the wider one; made once, and itself where nothing is bounded. */
export function heard<Told extends Shape>(told: Told): Told {
  let made = known.get(told);
  if (!made) {
    made = withinIt(wideOf(told) ?? told);
    known.set(told, made);
  }
  return made as Told;
}

/** Checks of an object stay: they say how its members belong together, not how large one is. */
function withinIt(shape: Shape): Shape {
  if (shape instanceof z.ZodObject) {
    const members = Object.entries<Shape>(shape.shape);
    return renewed(
      shape,
      members.map(([, member]) => member),
      (wide) => ({
        shape: Object.fromEntries(members.map(([key], index) => [key, wide[index]])),
      }),
    );
  }
  if (shape instanceof z.ZodArray)
    return renewed(shape, [shape.def.element], ([element]) => ({ element }));
  if (shape instanceof z.ZodRecord)
    return renewed(shape, [shape.def.keyType, shape.def.valueType], ([keyType, valueType]) => ({
      keyType,
      valueType,
    }));
  if (shape instanceof z.ZodUnion)
    return renewed(shape, shape.def.options, (options) => ({ options }));
  if (isWrapper(shape))
    return renewed(shape, [shape.def.innerType], ([innerType]) => ({ innerType }));
  return shape;
}

const isWrapper = (shape: Shape) =>
  shape instanceof z.ZodNullable || shape instanceof z.ZodOptional || shape instanceof z.ZodDefault;

function renewed(
  shape: Shape,
  parts: readonly unknown[],
  definition: (wide: Shape[]) => object,
): Shape {
  const wide = parts.map((part) => heard(part as Shape));
  if (wide.every((part, index) => part === parts[index])) return shape;
  const { _zod: inner } = shape;
  return z.core.clone(shape, { ...inner.def, ...definition(wide) });
}
