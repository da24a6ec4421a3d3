import type { Fault, FaultPlan, FaultRule } from './faultPlan';

/** Counts requests and says which of them meets a fault. */
export class FaultInjector {
  private readonly counts = new Map<unknown, number>();

  constructor(private readonly plan: FaultPlan) {}

  /** To be asked once for each request; the first rule that fits decides, but every rule that fits counts it. */
  next(method: string, path: string): Fault | undefined {
    if (typeof this.plan === 'function') {
      return this.plan({ method, path, nth: this.count(`${method} ${path}`) });
    }
    const fitting = this.plan.filter(rule => fits(rule, method, path));
    const due = fitting.filter(rule => isDue(rule, this.count(rule)));
    return due[0]?.fault;
  }

  private count(key: unknown): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}

function fits(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method !== method) return false;
  if (rule.path === undefined) return true;
  return typeof rule.path === 'string' ? path.includes(rule.path) : rule.path.test(path);
}

function isDue(rule: FaultRule, count: number): boolean {
  if (rule.nth === undefined) return true;
  return typeof rule.nth === 'number' ? rule.nth === count : rule.nth.includes(count);
}
