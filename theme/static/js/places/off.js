/**
 * How far places may be from what stands for them, the twin of OFF_KM in
 * generator/render/places/distances.py. Pure.
 */

/** Kilometres: of a position that is exact, of the middle of a commune (1), of the middle of a district (2). */
export const OFF = [0, 3, 10];
