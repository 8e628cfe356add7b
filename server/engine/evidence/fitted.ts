/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then one for each question, then the constant.
 * Written by `node test/accuracy/fit.ts --write`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.284, -0.293, 0.204, 0.599, 0.04, 0.452, 0.561, 0.659, 1.671, 1.12, 0.121, -1.037, 0.36, 0.216, 0.185, 0.097, 0.958,
  0.156, 0.252, 0.564, 0.28, -0.243, -0.271, -0.217, -0.308, 1.287, -0.279, -0.468, -0.913, 0.065, 0.03, -0.464, 0.158,
  0.075, 0.554, 0.505, 0.709, -0.106, -0.022, -0.196, -0.439, -0.29, -0.195, -0.163, 0.119, -0.151, 0.495, 0.223, 0.563,
  0.032, -2.657,
];

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = [
  1.296, -2.843, 0.053, 2.021, 0.727, 1.03, -3.453, 1.048, -0.061, 1.103, -0.106, 0.45, 0.1, 0.002, 2.141, -0.237,
  -0.089, -0.84, -0.542, -1.68, 0.131, 0.69, 1.12, 1.582, 1.275, 0.536, -0.482, -0.064, 0.478, -0.688, 0.457, -0.301,
  -0.008, -0.323, -0.879, -7.726,
];
