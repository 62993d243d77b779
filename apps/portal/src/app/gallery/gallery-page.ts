import { Component, inject, signal } from '@angular/core';
import { Failure } from '../api/failure';
import { Money } from '../language/language.pipes';
import { LanguageSwitch } from '../language/language-switch';
import { T } from '../language/t.pipe';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { FailureState } from '../ui/failure-state';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Menu, MenuItem, Opens } from '../ui/menu';
import { positions } from '../ui/position/a-position';
import { PositionLine } from '../ui/position/position-line';
import { PositionPanel } from '../ui/position/position-panel';
import { Segments } from '../ui/segments';
import { Skeleton } from '../ui/skeleton';
import { Sort } from '../ui/sort';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { ThemeSwitch } from '../ui/theme-switch';
import { ToastList } from '../ui/toast-list';

/** Every part of the kit on one page, in development builds only. */
@Component({
  selector: 'vz-gallery-page',
  imports: [
    T,
    Money,
    LanguageSwitch,
    Badge,
    Button,
    Chip,
    Empty,
    FailureNotice,
    FailureState,
    Field,
    Input,
    Icon,
    Menu,
    MenuItem,
    Opens,
    PositionLine,
    PositionPanel,
    Segments,
    Skeleton,
    Sort,
    Status,
    Tabs,
    ThemeSwitch,
  ],
  host: { class: 'vz-page', '[attr.role]': '"main"' },
  templateUrl: './gallery-page.html',
})
export class GalleryPage {
  protected readonly dialogs = inject(Dialogs);
  protected readonly toasts = inject(ToastList);
  protected readonly positions = Object.entries(positions);
  protected readonly states = [
    'draft',
    'inReview',
    'inNegotiation',
    'awaitingSignature',
    'executed',
    'declined',
    'withdrawn',
    'terminated',
  ] as const;
  protected readonly failure = new Failure(409, 'suggestions-open', 'Есть правки без решения. Сначала закройте их', '');
  protected readonly offline = new Failure(0, 'offline', '', '');
  protected readonly tab = signal<'text' | 'edits' | 'path'>('text');
  protected readonly view = signal<'read' | 'edit'>('read');
  protected readonly on = signal(true);
  protected readonly sort = signal('-changedAt');

  protected ask(): void {
    void this.dialogs.confirm({
      title: 'Отклонить договор?',
      text: 'Это окончательное решение: вернуть договор в работу будет нельзя',
      action: 'Отклонить',
      tone: 'danger',
      reason: { label: 'Причина', help: 'Её увидят участники договора', required: 'Напишите причину' },
    });
  }
}
