"""Muon: momentum whose update is made orthogonal, for the matrices inside the layers.

The method is Keller Jordan's (https://kellerjordan.github.io/posts/muon/): five Newton-Schulz steps
bring all singular values of the momentum near one, so every direction of a matrix learns equally fast.
"""

from collections import defaultdict

import torch
import torch.distributed as dist
from torch import Tensor
from torch.optim import Optimizer

COEFFICIENTS = (3.4445, -4.7750, 2.0315)


def orthogonalise(matrices: Tensor, steps: int = 5) -> Tensor:
    """Move the singular values of a stack of matrices [n, rows, columns] close to one."""
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.mT if tall else matrices
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    a, b, c = COEFFICIENTS
    for _ in range(steps):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.mT if tall else x


def orthogonalise_together(matrices: Tensor) -> Tensor:
    """`orthogonalise`, with the stack shared out among the training processes where it divides evenly."""
    processes = dist.get_world_size() if dist.is_initialized() else 1
    if processes == 1 or len(matrices) % processes:
        return orthogonalise(matrices)
    own = orthogonalise(matrices.chunk(processes)[dist.get_rank()]).contiguous()
    shares = [torch.empty_like(own) for _ in range(processes)]
    dist.all_gather(shares, own)
    return torch.cat(shares)


class Muon(Optimizer):
    """Muon with Nesterov momentum and decoupled weight decay; equal shapes are computed in one stack."""

    def __init__(self, parameters, lr: float, momentum: float = 0.95, weight_decay: float = 0.0):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            by_shape = defaultdict(list)
            for parameter in group["params"]:
                by_shape[tuple(sorted(parameter.shape))].append(parameter)
            for parameters in by_shape.values():
                self._step_stack(parameters, group)

    def _step_stack(self, parameters: list[Tensor], group: dict) -> None:
        directions = torch.stack([self._direction(p, group["momentum"]) for p in parameters])
        for parameter, update in zip(parameters, orthogonalise_together(directions), strict=True):
            if parameter.shape != update.shape:
                update = update.mT
            scale = max(1.0, parameter.shape[0] / parameter.shape[1]) ** 0.5
            parameter.mul_(1 - group["lr"] * group["weight_decay"])
            parameter.add_(update, alpha=-group["lr"] * scale)

    def _direction(self, parameter: Tensor, momentum: float) -> Tensor:
        """The Nesterov momentum, laid on its long side so that equal shapes stack."""
        state = self.state[parameter]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(parameter)
        state["momentum"].lerp_(parameter.grad, 1 - momentum)
        direction = parameter.grad.lerp(state["momentum"], momentum)
        return direction.mT if direction.shape[0] > direction.shape[1] else direction
