/** One observation: features and whether what was asked is so. */
export interface Row {
  readonly features: readonly number[];
  readonly label: boolean;
  readonly weight?: number;
}

/** The last weight is the constant. */
export type Weights = readonly number[];

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function linear(weights: Weights, features: readonly number[]): number {
  let sum = weights[features.length]!;
  for (let i = 0; i < features.length; i++) sum += weights[i]! * features[i]!;
  return sum;
}

/** Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). Deterministic. */
export function fitLogistic(rows: readonly Row[], ridge = 1, steps = 25): Weights {
  const size = rows[0]!.features.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((w, i) => (i === size - 1 ? 0 : -ridge * w));
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === size - 1 ? 1e-6 : ridge) : 0)));
    for (const { features, label, weight = 1 } of rows) {
      const p = sigmoid(linear(weights, features));
      const x = [...features, 1];
      const error = weight * ((label ? 1 : 0) - p);
      const curve = weight * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue;
        gradient[i]! += error * x[i]!;
        for (let j = 0; j <= i; j++) hessian[i]![j]! += curve * x[i]! * x[j]!;
      }
    }
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) hessian[i]![j] = hessian[j]![i]!;
    const change = solve(hessian, gradient);
    weights = weights.map((w, i) => w + change[i]!);
    if (change.every((d) => Math.abs(d) < 1e-7)) break;
  }
  return weights;
}

/** Solves a positive definite system by Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= n; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i]![n]!;
    for (let j = i + 1; j < n; j++) sum -= rows[i]![j]! * x[j]!;
    x[i] = sum / rows[i]![i]!;
  }
  return x;
}
