/**
 * Weights of the alignment: the features in the order of `FEATURE_NAMES`, then one for each question, then the constant.
 * Written by `node test/accuracy/fit.ts --write`, which fits them on labelled cases and prints cross-validation figures.
 */
export const ALIGNMENT_WEIGHTS: readonly number[] = [
  0.709, -1.555, 0.337, 1.422, -0.054, 0.568, 0.487, 1.361, 2.818, 2.026, 0.075, -1.082, 0.156, -0.062, 0.594, 0.313,
  0.984, 0.328, 0.814, 1.126, 0.272, 0.254, -0.188, -0.124, -0.161, 1.936, -0.357, -1.496, -1.939, -0.484, -0.015,
  -0.455, -0.275, -0.202, 1.326, 0.69, 1.165, -0.301, -0.133, -0.189, -0.633, -0.478, -0.099, -0.221, 0.202, -0.311,
  0.417, 0.245, 0.856, 0.212, -2.732,
];

/** Weights of the decision to refute, in the order of `decisionInputs`, then the constant. Fitted in the same run. */
export const DECISION_WEIGHTS: readonly number[] = [
  0.863, -2.434, -0.026, 1.338, 0.813, -3.385, 1.111, -0.135, 1.462, 0.281, 1.227, 0.205, 0.28, 1.922, 0.25, 0.006,
  -1.173, -1.019, -1.222, 0.067, 0.398, 0.933, 2.169, 1.271, 0.68, -0.879, -0.026, 0.265, -0.569, 0.563, -0.125, -0.071,
  -0.213, -0.897, -7.836,
];
