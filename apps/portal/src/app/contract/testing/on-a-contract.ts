import { HttpTestingController } from '@angular/common/http/testing';
import { Directive, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import type { ContractView } from '@vizavi/api-types';
import { render, settle } from '../../../testing/render';
import { Acts } from '../actions/acts';
import { Discussing } from '../discussion/discussing';
import { Editing } from '../editor/editing';
import { Moving } from '../editor/moving';
import { Presence } from '../presence/presence';
import { OpenContract } from '../open-contract';
import { Decisions } from '../suggestions/decisions';
import { Walk } from '../suggestions/walk';

/** The services of the contract page around a part of it, for specs. */
@Directive({
  selector: '[vzOnContract]',
  providers: [
    { provide: ActivatedRoute, useValue: { snapshot: { params: { id: 'contract-1' } } } },
    OpenContract,
    Editing,
    Moving,
    Presence,
    Decisions,
    Discussing,
    Acts,
    Walk,
  ],
})
export class OnContract {}

/** Renders a host with `vzOnContract` and lets the server answer with this contract. */
export async function renderOn(host: Type<unknown>, contract: ContractView) {
  const fixture = await render(host);
  const server = TestBed.inject(HttpTestingController);
  const answer = async (view: ContractView) => {
    server.expectOne({ method: 'GET', url: `/api/v1/contracts/${view.id}` }).flush(view);
    await settle(fixture);
    await settle(fixture);
  };
  await answer(contract);
  return { fixture, host: fixture.host, server, answer };
}
