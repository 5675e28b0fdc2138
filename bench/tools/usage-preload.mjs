// Loaded in front of a program (`node --import`): writes what the process took into $LODESTONE_BENCH_USAGE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
    seconds: process.uptime(),
  };
  writeFileSync(process.env.LODESTONE_BENCH_USAGE ?? '/dev/null', JSON.stringify(usage));
});
