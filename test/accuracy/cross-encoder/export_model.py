"""Makes the model that ships of fitted weights: one ONNX graph with the head, fused, its weights in 8 bits.

Run: python export_model.py BASE WEIGHTS PAIRS MODEL
BASE is the base model (ONNX), whose graph is used, WEIGHTS what train.py wrote, and MODEL what is to be written.
On some of PAIRS it is shown that the graph says what the network says, and what 8 bits cost.
"""

import argparse
import hashlib
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from base_model import Weights, replace_weights
from network import DRAFT_FIGURE, SOURCE_FIGURE, WIDTH, CrossEncoder, predicted
from training_data import Integers, Reading, read_training_data

# Pairs on which the forms of the model are compared.
COMPARED = 300


def main() -> None:
    """Writes the model and prints how far it is from what was fitted."""
    arguments = read_arguments()
    with np.load(arguments.weights) as file:
        weights = {name: file[name] for name in file.files}
    reading = read_training_data(arguments.pairs).forward
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = Path(folder, "whole.onnx"), Path(folder, "fused.onnx")
        onnx.save(model_with_head(arguments.base, weights), whole)
        fuse(whole, fused)
        quantize_dynamic(
            fused,
            arguments.model,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # What fusing leaves without a type is of 32 bits.
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        compare(weights, reading, whole, arguments.model)
    print("SHA-256", hashlib.sha256(arguments.model.read_bytes()).hexdigest())


def read_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("base", "weights", "pairs", "model"):
        parser.add_argument(name, type=Path)
    return parser.parse_args()


def model_with_head(base: Path, weights: Weights) -> onnx.ModelProto:
    """The base model's graph with fitted weights, and with the head in place of its output."""
    model = onnx.load(base)
    prefix = "bert."
    replace_weights(
        model.graph, {name.removeprefix(prefix): each for name, each in weights.items() if name.startswith(prefix)}
    )
    add_head(model.graph, weights)
    onnx.checker.check_model(model)
    return model


def add_head(graph: onnx.GraphProto, weights: Weights) -> None:
    """The head of network.py without its dropout: three tokens, a layer with GELU, the log-odds."""
    constants: dict[str, np.ndarray] = {
        "head.hidden.weight": np.ascontiguousarray(weights["hidden.weight"].T),
        "head.hidden.bias": weights["hidden.bias"],
        "head.output.weight": np.ascontiguousarray(weights["output.weight"].T),
        "head.output.bias": weights["output.bias"],
        "head.shape": np.array([-1, 3 * WIDTH], np.int64),
        "head.sqrt2": np.array([2**0.5], np.float32),
        "head.one": np.array([1], np.float32),
        "head.half": np.array([0.5], np.float32),
    }
    graph.initializer.extend(numpy_helper.from_array(array, name) for name, array in constants.items())
    node = helper.make_node
    graph.node.extend(
        [
            node("Gather", [graph.output[0].name, "marks"], ["head.tokens"], "head.gather", axis=1),
            node("Reshape", ["head.tokens", "head.shape"], ["head.read"], "head.reshape"),
            node("MatMul", ["head.read", "head.hidden.weight"], ["head.product"], "head.hidden.matmul"),
            node("Add", ["head.product", "head.hidden.bias"], ["head.sum"], "head.hidden.add"),
            node("Div", ["head.sum", "head.sqrt2"], ["head.scaled"], "head.gelu.div"),
            node("Erf", ["head.scaled"], ["head.erf"], "head.gelu.erf"),
            node("Add", ["head.erf", "head.one"], ["head.raised"], "head.gelu.add"),
            node("Mul", ["head.sum", "head.raised"], ["head.double"], "head.gelu.mul"),
            node("Mul", ["head.double", "head.half"], ["head.state"], "head.gelu.half"),
            node("MatMul", ["head.state", "head.output.weight"], ["head.last"], "head.output.matmul"),
            node("Add", ["head.last", "head.output.bias"], ["logit"], "head.output.add"),
        ]
    )
    graph.input.append(helper.make_tensor_value_info("marks", TensorProto.INT64, [3]))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logit", TensorProto.FLOAT, [1, 1]))


def fuse(source: Path, target: Path) -> None:
    """Makes one operator each of attention, layer norms and GELU: it runs faster, and says the same."""
    model = optimize_model(
        str(source),
        "bert",
        num_heads=12,
        hidden_size=WIDTH,
        optimization_options=FusionOptions("bert"),
        opt_level=0,
    )
    model.save_model_to_file(str(target))


def compare(weights: Weights, reading: Reading, whole: Path, quantized: Path) -> None:
    """Prints how far the graph is from the network, and the model of 8 bits from the graph."""
    count = len(reading.lengths)
    pairs = np.random.default_rng(0).choice(count, min(COMPARED, count), replace=False)
    network = CrossEncoder()
    network.load_state_dict({name: torch.from_numpy(each) for name, each in weights.items()})
    of_network = predicted(network, reading, pairs, torch.device("cpu"))
    of_graph = logits_of(whole, reading, pairs)
    print("graph and network:", difference(of_network, of_graph))
    print("8 bits and graph:", difference(of_graph, logits_of(quantized, reading, pairs)))


def logits_of(model: Path, reading: Reading, pairs: Integers) -> np.ndarray:
    """What a model says of pairs, one at a time, as where it is used."""
    session = InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.array([session.run(["logit"], inputs_of(reading, pair))[0][0, 0] for pair in pairs])


def inputs_of(reading: Reading, pair: int) -> dict[str, np.ndarray]:
    """The inputs for one pair."""
    ids = reading.ids[pair, : reading.lengths[pair]].astype(np.int64)
    types = (np.arange(len(ids)) >= reading.draft_lengths[pair]).astype(np.int64)
    marks = [0, int(np.argmax(ids == DRAFT_FIGURE)), int(np.argmax(ids == SOURCE_FIGURE))]
    return {
        "input_ids": ids[None],
        "attention_mask": np.ones_like(ids)[None],
        "token_type_ids": types[None],
        "marks": np.array(marks, np.int64),
    }


def difference(one: np.ndarray, other: np.ndarray) -> str:
    """How alike log-odds are."""
    apart = np.abs(one - other)
    correlation = np.corrcoef(one, other)[0, 1]
    return f"correlation {correlation:.5f}, apart {apart.mean():.5f} on average and {apart.max():.5f} at most"


if __name__ == "__main__":
    main()
