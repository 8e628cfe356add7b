/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then one for each question, then the constant.
 * Written by `node test/accuracy/fit.ts --write`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.084, -0.246, 0.262, 0.428, 0.148, 0.422, 0.572, 0.702, 1.569, 0.992, 0.175, -1.06, 0.387, 0.241, 0.151, 0.086,
  0.821, 0.181, 0.29, 0.591, 0.144, -0.119, -0.082, -0.296, -0.402, 1.903, -0.147, 1.205, 0.752, -0.053, -0.427, -1.051,
  0.376, 0.103, -0.394, 0.217, 0.144, 0.485, 0.432, 0.627, -0.095, -0.084, -0.238, -0.517, -0.312, -0.154, -0.201,
  0.109, -0.254, 0.609, 0.184, 0.73, 0.045, -2.544,
];

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = [
  0.712, -2.19, 0.013, 1.267, 1.087, 0.835, 1.124, -3.358, 1.335, 0.124, 1.389, 0.212, 1.455, 0.18, -0.804, 1.895,
  0.283, 0.283, -1.231, -1.453, -1.823, -0.528, 0.708, 0.4, 2.564, 0.238, 0, 0.365, 0.9, 0.037, -0.181, -0.112, 0.35,
  -0.939, 0.383, 0.176, 0.266, -0.124, -0.757, -7.771,
];
