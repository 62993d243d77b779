import { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Live } from '../live/live';
import { Server } from '../api/server';
import { render, settle, textOf } from '../../testing/render';
import { Load } from './load';

@Component({ imports: [Load], template: `<p *vzLoad="thing; let view; skeleton: 'paper'">{{ view.title }}</p>` })
class Screen {
  readonly id = signal('1');
  readonly thing = inject(Server).read<{ title: string }>(
    () => `things/${this.id()}`,
    () => ({}),
    { live: () => this.id() },
  );
}

const open = async () => {
  const fixture = await render(Screen);
  const server = TestBed.inject(HttpTestingController);
  const answer = async (body: object, status = 200) => {
    server.expectOne(`/api/v1/things/${fixture.componentInstance.id()}`).flush(body, { status, statusText: 'x' });
    await settle(fixture);
  };
  return { fixture, host: fixture.host, server, answer };
};

describe('vzLoad', () => {
  it('shows bones, then the value', async () => {
    const { host, answer } = await open();
    expect(host.querySelector('vz-skeleton')).not.toBeNull();
    await answer({ title: 'Договор' });
    expect(textOf(host)).toBe('Договор');
  });

  it('shows why not, in the words of the server, and asks again', async () => {
    const { fixture, host, answer } = await open();
    await answer({ code: 'not-allowed', title: 'У вас нет права', detail: '' }, 403);
    expect(textOf(host)).toContain('У вас нет права');
    host.querySelector('button')!.click();
    await settle(fixture);
    await answer({ title: 'Договор' });
    expect(textOf(host)).toBe('Договор');
  });

  it('reloads when the stream names it and keeps what it had if that fails', async () => {
    const { fixture, host, answer } = await open();
    await answer({ title: 'Договор' });
    TestBed.inject(Live).tell({ kind: 'contract', contractId: 'another' });
    TestBed.inject(Live).tell({ kind: 'contract', contractId: '1' });
    await new Promise((done) => setTimeout(done, 300));
    await settle(fixture);
    await answer({ code: 'unexpected', title: 'x', detail: '' }, 500);
    expect(textOf(host)).toBe('Договор');
  });

  it('asks anew when it is told of news while it was asking, and shows what was answered last', async () => {
    const { fixture, host, server, answer } = await open();
    await answer({ title: 'Договор' });
    const { thing } = fixture.componentInstance;
    thing.reload();
    await settle(fixture);
    const before = server.expectOne('/api/v1/things/1');
    thing.reload();
    await settle(fixture);
    expect(before.cancelled).toBe(true);
    expect(thing.loading()).toBe(true);
    await answer({ title: 'Договор после действия' });
    expect([textOf(host), thing.loading()]).toEqual(['Договор после действия', false]);
  });

  it('never shows one thing under the address of another', async () => {
    const { fixture, host, answer } = await open();
    await answer({ title: 'Первый' });
    fixture.componentInstance.id.set('2');
    await settle(fixture);
    expect(textOf(host)).not.toContain('Первый');
    await answer({ title: 'Второй' });
    expect(textOf(host)).toBe('Второй');
  });
});
