import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, input, output, TemplateRef } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Icon } from '../../ui/icon';
import { Opens, Panel } from '../../ui/menu';

/** One filter: its name, what is chosen, and a panel to choose. `<vz-filter-pill name value><ng-template>…</ng-template></vz-filter-pill>`. */
@Component({
  selector: 'vz-filter-pill',
  imports: [NgTemplateOutlet, T, Icon, Opens, Panel],
  template: `
    <button type="button" class="pill" [class.on]="value()" [vzOpens]="panel">
      @if (value(); as chosen) {
        <span class="vz-cut"
          ><span class="name">{{ name() }}:</span> {{ chosen }}</span
        >
      } @else {
        {{ name() }} <vz-icon name="chevron-down" [size]="14" />
      }
    </button>
    @if (value()) {
      <button type="button" class="off" [attr.aria-label]="'contracts.filterOff' | t: { name: name() }" (click)="cleared.emit()">
        <vz-icon name="close" [size]="14" />
      </button>
    }
    <vz-panel #panel [label]="name()">
      @if (panel.isOpen()) {
        <div class="inside"><ng-container [ngTemplateOutlet]="inside()" /></div>
      }
    </vz-panel>
  `,
  styleUrl: './filter-pill.css',
})
export class FilterPill {
  readonly name = input.required<string>();
  readonly value = input<string | null>(null);
  readonly cleared = output();
  protected readonly inside = contentChild.required(TemplateRef);
}
