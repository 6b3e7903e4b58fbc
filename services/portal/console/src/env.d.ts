import type { Role } from './api/portal.ts';

declare module 'vue-router' {
  interface RouteMeta {
    title: string;
    /** Place in the side navigation; pages without one are reached from other pages. */
    nav?: number;
    /** Who finds the page in the navigation; the services decide what it shows. */
    roles?: readonly Role[];
    /** Reachable without a session. */
    open?: boolean;
  }
}
