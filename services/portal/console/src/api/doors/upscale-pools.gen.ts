/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/upscale-pools/operations": {
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
    "/api/upscale-pools/operations/parked": {
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
    "/api/upscale-pools/operations/blocked/{businessId}": {
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
    "/api/upscale-pools/operations/parked/{id}/retry": {
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
    "/api/upscale-pools/operations/parked/{id}/skip-request": {
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
    "/api/upscale-pools/operations/parked/{id}/skip-withdrawal": {
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
    "/api/upscale-pools/operations/parked/{id}/skip": {
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
    "/api/upscale-pools/operations/retry": {
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
    "/api/upscale-pools/operations/topic-fill": {
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
    "/api/upscale-pools/operations/read-again": {
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
    "/api/upscale-pools/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 四上培育对象列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    pool?: "scale-industry" | "qualified-construction" | "quota-trade" | "scale-services";
                    status?: "unknown" | "suggested" | "admitted" | "at-threshold" | "filed" | "listed" | "delisted" | "released";
                    district?: "haibowan" | "wuda" | "hainan";
                    tier?: "reserve" | "key" | "critical";
                    q?: string;
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
                                industryCode: string | null;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                /** @enum {string} */
                                status: "unknown" | "suggested" | "admitted" | "at-threshold" | "filed" | "listed" | "delisted" | "released";
                                tier: ("reserve" | "key" | "critical") | null;
                                proximity: {
                                    /** @enum {string} */
                                    metric: "turnover" | "main-revenue" | "operating-revenue" | "employees";
                                    period: string;
                                    figureFen: number;
                                    /** @enum {string} */
                                    source: "tax" | "annual-report" | "social-security" | "voluntary";
                                    thresholdFen: number;
                                    percent: number;
                                } | null;
                                admittedOn: string | null;
                                reachedOn: string | null;
                                filedOn: string | null;
                                listedOn: string | null;
                                leftOn: string | null;
                                leftBecause: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "admission" | "release" | "filing" | "filing-return" | "listing" | "delisting";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                pool: "scale-industry" | "qualified-construction" | "quota-trade" | "scale-services";
                                poolName: string;
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
    "/api/upscale-pools/members/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 四上培育对象 */
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
                            industryCode: string | null;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            districtName: string;
                            /** @enum {string} */
                            status: "unknown" | "suggested" | "admitted" | "at-threshold" | "filed" | "listed" | "delisted" | "released";
                            tier: ("reserve" | "key" | "critical") | null;
                            proximity: {
                                /** @enum {string} */
                                metric: "turnover" | "main-revenue" | "operating-revenue" | "employees";
                                period: string;
                                figureFen: number;
                                /** @enum {string} */
                                source: "tax" | "annual-report" | "social-security" | "voluntary";
                                thresholdFen: number;
                                percent: number;
                            } | null;
                            admittedOn: string | null;
                            reachedOn: string | null;
                            filedOn: string | null;
                            listedOn: string | null;
                            leftOn: string | null;
                            leftBecause: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "admission" | "release" | "filing" | "filing-return" | "listing" | "delisting";
                                label: string;
                            }[];
                            pool: ("scale-industry" | "qualified-construction" | "quota-trade" | "scale-services") | null;
                            poolName: string | null;
                            ground: {
                                policyId: string;
                                version: number;
                                citation: string;
                            } | null;
                            everListed: boolean;
                            leftCause: ("cancelled" | "revoked" | "absorbed" | "voided" | "no-longer-near") | null;
                            formerNames: {
                                name: string;
                                since: string | null;
                                until: string;
                            }[];
                            survivor: {
                                businessId: string;
                                name: string | null;
                            } | null;
                            figures: {
                                /** @enum {string} */
                                metric: "turnover" | "main-revenue" | "operating-revenue" | "employees";
                                period: string;
                                value: number;
                                /** @enum {string} */
                                source: "tax" | "annual-report" | "social-security" | "voluntary";
                                /** Format: date */
                                reportedOn: string;
                                businessId: string;
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
    "/api/upscale-pools/members/{businessId}/admission": {
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
                    "application/json": {
                        /** @default null */
                        tier?: ("reserve" | "key" | "critical") | null;
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
    "/api/upscale-pools/members/{businessId}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交申报 */
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
    "/api/upscale-pools/members/{businessId}/filing-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回申报 */
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
                        level: "county" | "city" | "region" | "nation";
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
    "/api/upscale-pools/members/{businessId}/listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记纳统 */
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
                        pool: "scale-industry" | "qualified-construction" | "quota-trade" | "scale-services";
                        /** Format: date */
                        listedOn: string;
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
    "/api/upscale-pools/members/{businessId}/delisting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记退库 */
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
                        reason: "below-threshold" | "cancelled" | "revoked" | "closed" | "industry-changed" | "moved-away" | "duplicate";
                        /** Format: date */
                        delistedOn: string;
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
    "/api/upscale-pools/members/{businessId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出培育 */
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
