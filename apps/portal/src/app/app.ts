import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Toasts } from './ui/toasts';

@Component({ selector: 'vz-root', imports: [RouterOutlet, Toasts], template: '<router-outlet /><vz-toasts />' })
export class App {}
