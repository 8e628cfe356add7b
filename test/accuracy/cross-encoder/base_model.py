"""The weights of the base model, which is an ONNX graph, under the names that BERT has in PyTorch."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

Weights = dict[str, NDArray[np.float32]]


class Parameter(NamedTuple):
    """One parameter of BERT, and the initializer of the graph that holds it.

    Linear layers are products in the graph, whose matrices lie the other way round.
    """

    name: str
    initializer: str
    is_transposed: bool


def read_base_weights(path: Path) -> Weights:
    """The weights of a base model."""
    graph = onnx.load(path).graph
    arrays = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    return {
        name: arrays[initializer].T if is_transposed else arrays[initializer]
        for name, initializer, is_transposed in _parameters(graph)
    }


def replace_weights(graph: onnx.GraphProto, weights: Mapping[str, NDArray[np.float32]]) -> None:
    """Puts fitted weights into the graph of the base model.

    Raises ValueError where the graph has another shape, or no place for one of the weights.
    """
    initializers = {each.name: each for each in graph.initializer}
    left = dict(weights)
    for name, initializer, is_transposed in _parameters(graph):
        weight = left.pop(name)
        array = np.ascontiguousarray(weight.T if is_transposed else weight)
        if tuple(initializers[initializer].dims) != array.shape:
            raise ValueError(f"{name} has another shape in the graph")
        initializers[initializer].CopyFrom(numpy_helper.from_array(array, initializer))
    if left:
        raise ValueError(f"The graph has no place for {', '.join(left)}")


def _parameters(graph: onnx.GraphProto) -> Iterator[Parameter]:
    """The graph's parameters: those with names of their own, and the matrices, which have only their product's."""
    initializers = {each.name for each in graph.initializer}
    for name in initializers:
        if not name.startswith("onnx::") and "position_ids" not in name and "pooler" not in name:
            yield Parameter(name, name, False)
    for node in graph.node:
        matrices = [name for name in node.input if name in initializers and name.startswith("onnx::")]
        if node.op_type == "MatMul" and matrices and "pooler" not in node.name:
            module = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            yield Parameter(f"{module}.weight", matrices[0], True)
