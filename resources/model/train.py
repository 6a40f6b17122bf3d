"""Trains the network in one or more processes, each on its share of every batch; resumable."""

import os
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import Tensor
from tqdm import tqdm

from .muon import Muon
from .network import Network, Shape
from .plan import MATRIX_RATE, SEED, VECTOR_RATE, Phase, learning_factor
from .rows import FIRST_SOFT

CHECKPOINT_EVERY = 10
HEATS = (1.0, 2.0)
"""Exact distributions are learnt at these temperatures: the second keeps the tail of all other tokens so small
that a distribution can be seen to flatten before noise takes over."""


class Trainer:
    """A network with its two optimisers and its place in the plan."""

    def __init__(self, folder: Path, targets: np.ndarray) -> None:
        torch.manual_seed(SEED)
        self.folder = folder
        self.targets = torch.from_numpy(targets)
        self.network = Network(Shape())
        self.network.compile(dynamic=False)
        matrices = [p for p in self.network.blocks.parameters() if p.ndim == 2]
        inner = {id(p) for p in matrices}
        vectors = [p for p in self.network.parameters() if id(p) not in inner]
        self.muon = Muon(matrices, lr=MATRIX_RATE)
        self.adam = torch.optim.AdamW(vectors, lr=VECTOR_RATE, betas=(0.9, 0.98), weight_decay=0.0)
        self.done: dict[str, int] = {}

    def set_factor(self, factor: float) -> None:
        for optimiser, rate in ((self.muon, MATRIX_RATE), (self.adam, VECTOR_RATE)):
            for group in optimiser.param_groups:
                group["lr"] = rate * factor

    def loss(self, rows: Tensor) -> Tensor:
        """Mean loss of rows [n, 2, length + 1] over the tokens that are to be learnt."""
        tokens, marks = rows[:, 0], rows[:, 1, 1:].flatten()
        hidden = self.network(tokens[:, :-1]).flatten(0, 1)
        chosen = marks.nonzero().squeeze(1)
        scores = self.network.logits(hidden[chosen])
        marks, labels = marks[chosen], tokens[:, 1:].flatten()[chosen]
        soft = marks >= FIRST_SOFT
        plain = F.cross_entropy(scores[~soft], labels[~soft], reduction="sum")
        return (plain + self.exact_loss(scores[soft], self.targets[marks[soft] - FIRST_SOFT])) / len(chosen)

    def exact_loss(self, scores: Tensor, expected: Tensor) -> Tensor:
        """Cross-entropy with exact distributions [n, vocabulary], summed over tokens and temperatures."""
        total = scores.new_zeros(())
        for heat in HEATS:
            heated = expected ** (1 / heat)
            heated = heated / heated.sum(dim=1, keepdim=True)
            total = total + F.cross_entropy(scores / heat, heated, reduction="sum")
        return total

    def step(self, rows: Tensor, factor: float) -> float:
        """One update from this process's rows; the gradients of all processes are averaged."""
        loss = self.loss(rows)
        loss.backward()
        gradients = [p.grad for p in self.network.parameters()]
        flat = torch.cat([g.flatten() for g in gradients] + [loss.detach()[None]])
        dist.all_reduce(flat)
        flat /= dist.get_world_size()
        for gradient, part in zip(gradients, flat.split([g.numel() for g in gradients] + [1]), strict=False):
            gradient.copy_(part.view_as(gradient))
        self.set_factor(factor)
        self.muon.step()
        self.adam.step()
        self.network.zero_grad()
        return float(flat[-1])

    def save(self, name: str = "checkpoint.pt") -> None:
        state = {
            "shape": asdict(self.network.shape),
            "network": self.network.state_dict(),
            "muon": self.muon.state_dict(),
            "adam": self.adam.state_dict(),
            "done": self.done,
        }
        torch.save(state, self.folder / "new.pt")
        os.replace(self.folder / "new.pt", self.folder / name)

    def resume(self, name: str = "checkpoint.pt") -> None:
        if not (self.folder / name).exists():
            return
        state = torch.load(self.folder / name, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.muon.load_state_dict(state["muon"])
        self.adam.load_state_dict(state["adam"])
        self.done = state["done"]


def run_phase(trainer: Trainer, phase: Phase, first: bool) -> None:
    """Run what is left of a phase; process 0 shows the progress and writes checkpoints."""
    rank, processes = dist.get_rank(), dist.get_world_size()
    rows = np.load(trainer.folder / f"rows-{phase.name}.npy", mmap_mode="r")
    start = trainer.done.get(phase.name, 0)
    bar = tqdm(range(start, phase.steps), phase.name, phase.steps, initial=start, disable=rank > 0, mininterval=10)
    average = None
    for step in bar:
        batch = np.array(rows[step * phase.rows + rank : (step + 1) * phase.rows : processes], np.int64)
        loss = trainer.step(torch.from_numpy(batch), learning_factor(phase, step, first))
        average = loss if average is None else 0.95 * average + 0.05 * loss
        bar.set_postfix(loss=f"{average:.3f}", refresh=False)
        trainer.done[phase.name] = step + 1
        if rank == 0 and (step + 1) % CHECKPOINT_EVERY == 0:
            trainer.save()
    if rank == 0:
        trainer.save()
        trainer.save(f"after-{phase.name}.pt")


def worker(rank: int, processes: int, folder: Path, phases: tuple[Phase, ...]) -> None:
    """One training process: joins the group and runs all phases."""
    torch.set_num_threads(max(1, (os.cpu_count() or 1) // processes))
    address = f"file://{folder}/group"
    dist.init_process_group("gloo", init_method=address, rank=rank, world_size=processes)
    trainer = Trainer(folder, np.load(folder / "targets.npy"))
    trainer.resume()
    for number, phase in enumerate(phases):
        run_phase(trainer, phase, first=number == 0)
    dist.destroy_process_group()


def train(folder: Path, phases: tuple[Phase, ...], processes: int) -> None:
    """Train in `folder`, which holds rows-*.npy and targets.npy; go on from its checkpoint if there is one."""
    (folder / "group").unlink(missing_ok=True)
    torch.multiprocessing.spawn(worker, (processes, folder, phases), nprocs=processes)
