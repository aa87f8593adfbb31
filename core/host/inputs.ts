import { z } from 'zod';

/** The input of a call about one article: its id, and what else is told. */
export function idInputOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ id: z.string(), ...shape });
}

export const idInput = idInputOf({});

/** The input or output of a call that needs none. */
export const nothing = z.object({});
