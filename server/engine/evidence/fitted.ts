/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then one for each question, then the constant.
 * Written by `node test/accuracy/fit.ts --write`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.702, -1.729, 0.639, 1.672, -0.39, 0.551, 0.496, 1.316, 2.718, 1.934, 0.099, -1.003, 0.15, -0.115, 0.626, 0.349,
  1.155, 0.278, 0.894, 1.196, 0.272, 0.241, -0.131, -0.122, -0.216, 1.936, -0.287, -1.078, -1.696, -0.367, -0.04,
  -0.487, -0.128, -0.04, 1.02, 0.68, 0.987, -0.432, -0.073, -0.251, -0.669, -0.558, -0.182, -0.26, 0.215, -0.264, 0.598,
  0.234, 0.876, 0.261, -3.147,
];

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = [
  0.879, -2.613, -0.002, 1.621, 0.419, 0.608, -3.341, 1.032, -0.184, 1.241, 0.289, 1.189, 0.185, 0.349, 2.088, 0.156,
  0.051, -0.964, -0.902, -1.406, 0.004, 0.438, 1.01, 2.639, 1.234, 0.691, -0.801, 0.01, 0.259, -0.596, 0.53, -0.157,
  -0.041, -0.207, -0.922, -8.253,
];
