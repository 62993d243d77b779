import { NgTemplateOutlet } from '@angular/common';
import { Component, input } from '@angular/core';
import { BLANK, type Body, type PartyColumn } from '@vizavi/domain';
import { T } from '../../language/t.pipe';

const BLANKS = new RegExp(`${BLANK}`);

const GIVEN: readonly string[] = ['supplier', 'contract', 'base'];

const isParty = (value: unknown): value is PartyColumn => typeof value === 'object' && value !== null && 'lines' in value;

/** A filled clause body; places of answers carry their key, and the one that is lit stands out. */
@Component({
  selector: 'vz-paper-body',
  imports: [NgTemplateOutlet, T],
  templateUrl: './paper-body.html',
  styleUrl: './paper-body.css',
})
export class PaperBody {
  readonly body = input.required<Body>();
  readonly lit = input<string | null>(null);

  protected has(node: Body, mark: string): boolean {
    return node.marks?.some(({ type }) => type === mark) ?? false;
  }

  protected attribute(node: Body, name: string): string | null {
    const value = node.attrs?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }

  /** The form asks for it: the rest is the supplier's own or comes with the number. */
  protected asked(node: Body): string | null {
    const key = this.attribute(node, 'key');
    return key === null || GIVEN.includes(key) ? null : key;
  }

  protected isBlank(text: string | null): boolean {
    return text === null || BLANKS.test(text);
  }

  protected columns(node: Body): readonly PartyColumn[] {
    return [node.attrs?.['left'], node.attrs?.['right']].filter(isParty);
  }
}
