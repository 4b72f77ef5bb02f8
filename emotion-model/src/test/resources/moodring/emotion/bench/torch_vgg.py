"""The VGG of EngineBench in PyTorch: pictures per second in training, or milliseconds per face."""
import os
import resource
import sys
import time

import torch
from torch import nn

mode, batch = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
layers, channels = [], 1
for stage in range(4):
    for _ in range(2):
        width = 32 << stage
        layers += [nn.Conv2d(channels, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU(True)]
        channels = width
    if stage < 3:
        layers.append(nn.MaxPool2d(2))
net = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 7))
net = net.to(memory_format=torch.channels_last)
x = torch.randn(batch, 1, 48, 48).to(memory_format=torch.channels_last)
if mode == "train":
    y = torch.arange(batch) % 7
    optimiser = torch.optim.SGD(net.parameters(), 0.01, momentum=0.9, nesterov=True, weight_decay=5e-4)

    def step(half):
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            logits = net(x)
        loss = nn.functional.cross_entropy(logits.float(), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    for half in (False, True) if "avx512_bf16" in open("/proc/cpuinfo").read() else (False,):
        step(half)
        step(half)
        start, done = time.time(), 0
        while time.time() - start < 8:
            step(half)
            done += batch
        speed = done / (time.time() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{speed:.0f} training pictures/s in {'BF16' if half else 'F32'}, {peak} MB at most")
else:
    net.eval()
    times = []
    with torch.no_grad():
        for i in range(1100):
            start = time.perf_counter()
            net(x)
            times.append(time.perf_counter() - start)
    times = sorted(times[100:])
    print(f"one forward pass: p50 {times[500] * 1e3:.2f} ms, p95 {times[950] * 1e3:.2f} ms")
