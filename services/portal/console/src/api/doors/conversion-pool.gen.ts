/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/conversion-pool/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行情况：就绪、积压、等待与处置记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            ready: boolean;
                            waitingFor: {
                                /** @enum {string} */
                                part: "database" | "broker" | "reference";
                                text: string;
                            }[];
                            lag: number | null;
                            facts: {
                                owed: number;
                                oldestOwedMs: number;
                                parked: number;
                                held: number;
                            } | null;
                            topic: string | null;
                            listensTo: string[];
                            troubles: {
                                topic: string;
                                partition: number;
                                failures: number;
                                /** Format: date-time */
                                since: string;
                                error: string;
                            }[];
                            sweepTroubles: {
                                sweep: string;
                                /** @enum {string} */
                                kind: "stalled" | "failed";
                                found: number | null;
                                /** Format: date-time */
                                since: string;
                            }[];
                            gaps: {
                                topic: string;
                                subject: string;
                                missing: number;
                                held: number;
                                /** Format: date-time */
                                since: string;
                            }[];
                            availableActions: {
                                /** @enum {string} */
                                action: "retry" | "topic-fill" | "read-again";
                                label: string;
                            }[];
                            acts: {
                                act: string;
                                letter: string | null;
                                reason: string | null;
                                actorName: string;
                                /** Format: date-time */
                                beganAt: string;
                                endedAt: string | null;
                                outcome: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 搁置的事实：原因、脱敏内容与其后等待的数量 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    key?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            items: {
                                id: string;
                                topic: string;
                                partition: number;
                                offset: string;
                                key: string;
                                eventId: string | null;
                                type: string | null;
                                subject: string | null;
                                reason: string;
                                attempts: number;
                                /** Format: date-time */
                                parkedAt: string;
                                heldBehind: number;
                                skip: {
                                    reason: string;
                                    askedBy: {
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    askedAt: string;
                                } | null;
                                payload: unknown;
                                revision: string;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "skip" | "retry" | "skip-request" | "skip-withdrawal";
                                    label: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/blocked/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 该主体是否有事实尚未处理，页面内容可能不全 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            blocked: boolean;
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重试一条搁置的事实 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                outcome: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/parked/{id}/skip-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请跳过：写明理由，由另一人确认 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/parked/{id}/skip-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回或退回跳过申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认跳过：所核对的事实在本服务不再生效，其后的继续处理 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按搁置的先后重试全部 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                outcome: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/topic-fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从日志重发本服务的主题（已处理过的事实不会重复生效） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        day?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            facts: number;
                            lastPosition: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/operations/read-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从头重读所订阅的主题（已处理过的事实不会重复生效） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本区可指派的培育专员（来自人员名册） */
        get: {
            parameters: {
                query: {
                    district: "haibowan" | "wuda" | "hainan";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                officerId: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培育对象列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "unknown" | "suggested" | "dismissed" | "admitted" | "released" | "graduated";
                    district?: "haibowan" | "wuda" | "hainan";
                    willingness?: "unknown" | "unwilling" | "considering" | "willing";
                    officerId?: string;
                    q?: string;
                    sort?: "name" | "next-follow-up" | "admitted";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                businessId: string;
                                version: number;
                                name: string;
                                creditCode: string | null;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                /** @enum {string} */
                                status: "unknown" | "suggested" | "dismissed" | "admitted" | "released" | "graduated";
                                priority: boolean;
                                findings: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                /** @enum {string} */
                                willingness: "unknown" | "unwilling" | "considering" | "willing";
                                visits: number;
                                lastVisitedOn: string | null;
                                nextFollowUpOn: string | null;
                                suggestedOn: string | null;
                                admittedOn: string | null;
                                leftOn: string | null;
                                leftBecause: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "admission" | "release" | "assignment" | "visits" | "willingness" | "coaching";
                                    label: string;
                                }[];
                                officerName: string | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培育对象 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                            name: string;
                            creditCode: string | null;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            districtName: string;
                            /** @enum {string} */
                            status: "unknown" | "suggested" | "dismissed" | "admitted" | "released" | "graduated";
                            priority: boolean;
                            findings: {
                                check: string;
                                detail: string;
                                passed: boolean | null;
                            }[];
                            /** @enum {string} */
                            willingness: "unknown" | "unwilling" | "considering" | "willing";
                            visits: number;
                            lastVisitedOn: string | null;
                            nextFollowUpOn: string | null;
                            suggestedOn: string | null;
                            admittedOn: string | null;
                            leftOn: string | null;
                            leftBecause: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "admission" | "release" | "assignment" | "visits" | "willingness" | "coaching";
                                label: string;
                            }[];
                            ground: {
                                policyId: string;
                                version: number;
                                citation: string;
                            } | null;
                            leftCause: ("cancelled" | "revoked" | "absorbed" | "voided") | null;
                            formerNames: {
                                name: string;
                                since: string | null;
                                until: string;
                            }[];
                            survivor: {
                                businessId: string;
                                name: string | null;
                            } | null;
                            predecessors: {
                                businessId: string;
                                name: string | null;
                                /** @enum {string} */
                                status: "unknown" | "suggested" | "dismissed" | "admitted" | "released" | "graduated";
                                leftOn: string | null;
                                leftBecause: string | null;
                            }[];
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            screening: {
                                findings: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                meetsCriteria: boolean;
                                priority: boolean;
                                ground: {
                                    policyId: string;
                                    version: number;
                                    citation: string;
                                };
                            } | null;
                            visitRecords: {
                                visitId: string;
                                businessId: string;
                                visitedOn: string;
                                summary: string;
                                needs: string | null;
                                recordedBy: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各区各状态户数 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                status: "unknown" | "suggested" | "dismissed" | "admitted" | "released" | "graduated";
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按入库标准筛查本区全部个体工商户 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        district: "haibowan" | "wuda" | "hainan";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            screened: number;
                            suggested: number;
                            ground: {
                                policyId: string;
                                version: number;
                                citation: string;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 入库 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 指派责任人 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        officerId: string;
                        /** @default null */
                        nextFollowUpOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录走访 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        visitId: string;
                        /** Format: date */
                        visitedOn: string;
                        summary: string;
                        /** @default null */
                        needs?: string | null;
                        /** @default null */
                        nextFollowUpOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/willingness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记意愿 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        willingness: "unknown" | "unwilling" | "considering" | "willing";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 安排辅导 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        topic: string;
                        /** Format: date */
                        plannedOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversion-pool/candidates/{businessId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出库 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
