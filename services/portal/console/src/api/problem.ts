/** One faulty field of a refused request; `pointer` is a JSON pointer into the body, `row` a line of a file. */
export type FieldError = { pointer: string; detail: string; row?: number | null };

type ProblemBody = {
  title?: string;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldError[];
};

/** RFC 9457 answer of a service: a Chinese title and a detail that says what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | null;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `请求未成功（${status}）`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unexpected-answer';
    this.title = this.message;
    this.detail = body.detail ?? '请稍后重试；仍不成功时请联系系统管理员。';
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body: ProblemBody = isJson ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, body);
}

/** The wire broke before any service answered. */
export const unreachable = (): Problem =>
  new Problem(0, {
    code: 'unreachable',
    title: '无法连接服务',
    detail: '请检查网络连接后重试；仍不成功时请联系系统管理员。',
  });

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, { code: 'console-error' });
