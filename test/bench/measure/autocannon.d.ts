declare module 'autocannon' {
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;

  namespace autocannon {
    interface Request {
      readonly method?: string;
      readonly path?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      setupRequest?(request: Request): Request;
    }

    interface Options {
      readonly url: string;
      readonly connections: number;
      readonly duration?: number;
      readonly amount?: number;
      readonly requests: readonly Request[];
    }

    interface Result {
      readonly duration: number;
      readonly errors: number;
      readonly non2xx: number;
      readonly '2xx': number;
      readonly latency: { readonly p50: number; readonly p99: number };
    }
  }

  export = autocannon;
}
