/** 法定时限 in words. */
export const limitText = (workdays: number): string =>
  workdays === 0 ? '当场办结' : `${workdays} 个工作日`;

/** 承诺时限: a type's own, or that of the promise policy. */
export const promiseText = ({ promiseWorkdays }: { promiseWorkdays: number | null }): string =>
  promiseWorkdays === null ? '按承诺政策' : limitText(promiseWorkdays);
