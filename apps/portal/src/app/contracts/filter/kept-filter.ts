import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import type { ContractFilter } from '@vizavi/api-types';
import { addressOf, filterOf } from './filter-address';

const sameFilter = (one: ContractFilter, other: ContractFilter): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The filter of a screen, kept in its address: provided by the page, so that bar, list and export read the same. */
@Injectable()
export class KeptFilter {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly parameters = toSignal(this.route.queryParams, { initialValue: this.route.snapshot.queryParams });

  readonly filter = computed(() => filterOf(this.parameters()), { equal: sameFilter });

  /** What the address says besides filters. */
  readonly parameter = (name: string): string | undefined => this.parameters()[name] as string | undefined;

  /** A choice is a step of its own, so that «back» takes it away. */
  change(patch: ContractFilter): void {
    this.go(addressOf({ ...this.filter(), ...patch }), 'push');
  }

  /** Words being typed are one step however many letters they have. */
  search(q: string): void {
    this.go(addressOf({ ...this.filter(), q: q.trim() }), 'replace');
  }

  clear(): void {
    this.go(addressOf({ sort: this.filter().sort }), 'push');
  }

  setParameter(name: string, value: string | null): void {
    this.go({ [name]: value }, 'push');
  }

  private go(queryParams: Params, step: 'push' | 'replace'): void {
    const replaceUrl = step === 'replace';
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl, scroll: 'manual' });
  }
}
