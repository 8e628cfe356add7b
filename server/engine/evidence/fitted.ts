/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then one for each question, then the constant.
 * Written by `node test/accuracy/fit.ts --write`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.916, -1.576, 0.384, 1.638, -0.191, 0.666, 0.434, 1.385, 2.713, 1.885, 0.093, -1.061, 0.18, -0.134, 0.621, 0.327,
  1.023, 0.227, 0.786, 1.229, 0.413, 0.127, 1.962, -0.364, -1.138, -1.832, -0.521, -0.038, -0.453, -0.185, -0.147, 1.2,
  0.726, 1.184, -0.396, 0.056, -0.258, -0.653, -0.533, -0.176, -0.248, 0.205, -0.288, 0.577, 0.237, 0.869, 0.268,
  -3.178,
];

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = [
  0.987, -2.301, -0.011, 1.2, 1.036, -3.469, 1.49, -0.129, 0.583, -0.104, 1.194, -0.013, 0.412, 1.951, 0.166, -0.082,
  -1.3, -0.673, -1.349, 1.239, 0.885, -0.781, 0.12, 0.308, -0.608, 0.506, -0.233, -0.178, -0.301, -0.957, -6.357,
];
