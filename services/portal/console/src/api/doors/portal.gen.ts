/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/portal/operations": {
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
    "/api/portal/operations/parked": {
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
    "/api/portal/operations/blocked/{businessId}": {
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
    "/api/portal/operations/parked/{id}/retry": {
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
    "/api/portal/operations/parked/{id}/skip-request": {
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
    "/api/portal/operations/parked/{id}/skip-withdrawal": {
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
    "/api/portal/operations/parked/{id}/skip": {
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
    "/api/portal/operations/retry": {
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
    "/api/portal/operations/topic-fill": {
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
    "/api/portal/operations/read-again": {
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
    "/api/portal/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录人 */
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
                            user: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
                                bureauName: string;
                                roleNames: string[];
                            };
                            demo: boolean;
                            passwordDue: boolean;
                            viewing: {
                                by: string;
                                until: string;
                            } | null;
                            /** Format: date */
                            today: string;
                            clock: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 登录 */
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
                        account: string;
                    } | {
                        username: string;
                        password: string;
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
                            user: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
                                bureauName: string;
                                roleNames: string[];
                            };
                            demo: boolean;
                            passwordDue: boolean;
                            viewing: {
                                by: string;
                                until: string;
                            } | null;
                            /** Format: date */
                            today: string;
                            clock: string;
                        };
                    };
                };
            };
        };
        delete: {
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
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示账号 */
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
                                account: string;
                                name: string;
                                bureauName: string;
                                roleNames: string[];
                                districts: string[];
                                canSee: string;
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
    "/api/portal/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    bureau?: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                    role?: "cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor";
                    status?: "active" | "disabled";
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
                                id: string;
                                name: string;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
                                username: string;
                                /** @enum {string} */
                                status: "active" | "disabled";
                                version: number;
                                passwordDue: boolean;
                                proposal: {
                                    roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                    reason: string;
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                } | null;
                                lockedUntil: string | null;
                                conflicts: string[];
                                availableActions: {
                                    /** @enum {string} */
                                    action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                    label: string;
                                }[];
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
    "/api/portal/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号 */
        get: {
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
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** 新增账号，一次性密码只显示一次 */
        put: {
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
                        name: string;
                        /** @enum {string} */
                        bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                        roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                        districts: ("haibowan" | "wuda" | "hainan")[];
                        reason: string;
                        username: string;
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
                            account: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
                                username: string;
                                /** @enum {string} */
                                status: "active" | "disabled";
                                version: number;
                                passwordDue: boolean;
                                proposal: {
                                    roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                    reason: string;
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                } | null;
                                lockedUntil: string | null;
                                conflicts: string[];
                                availableActions: {
                                    /** @enum {string} */
                                    action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                    label: string;
                                }[];
                            };
                            password: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/accounts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号变更记录 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
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
                                act: string;
                                label: string;
                                actorId: string;
                                actorName: string;
                                reason: string;
                                before: {
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                    districts: ("haibowan" | "wuda" | "hainan")[];
                                    /** @enum {string} */
                                    status: "active" | "disabled";
                                    proposed?: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                } | null;
                                after: {
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                    districts: ("haibowan" | "wuda" | "hainan")[];
                                    /** @enum {string} */
                                    status: "active" | "disabled";
                                    proposed?: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                } | null;
                                at: string;
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
    "/api/portal/role-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 角色与互斥关系 */
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
                            roles: {
                                /** @enum {string} */
                                role: "cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor";
                                name: string;
                                raised: boolean;
                            }[];
                            exclusions: {
                                these: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                those: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                citation: string;
                            }[];
                            homes: {
                                /** @enum {string} */
                                role: "cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor";
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
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
    "/api/portal/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位、负责区有重合的在用账号，供转办时选择 */
        get: {
            parameters: {
                query?: {
                    role?: "cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor";
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
                                id: string;
                                name: string;
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
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
    "/api/portal/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登录审计 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    outcome?: "signed-in" | "wrong-password" | "unknown-user" | "disabled" | "locked" | "address-locked";
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
                                username: string;
                                /** @enum {string} */
                                outcome: "signed-in" | "wrong-password" | "unknown-user" | "disabled" | "locked" | "address-locked";
                                address: string;
                                at: string;
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
    "/api/portal/accounts/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更姓名、单位、角色或负责的区 */
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
                        name: string;
                        /** @enum {string} */
                        bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                        roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                        districts: ("haibowan" | "wuda" | "hainan")[];
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
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 重置密码：给出一次性密码并结束全部登录 */
        put: {
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                districts: ("haibowan" | "wuda" | "hainan")[];
                                username: string;
                                /** @enum {string} */
                                status: "active" | "disabled";
                                version: number;
                                passwordDue: boolean;
                                proposal: {
                                    roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                    reason: string;
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                } | null;
                                lockedUntil: string | null;
                                conflicts: string[];
                                availableActions: {
                                    /** @enum {string} */
                                    action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                    label: string;
                                }[];
                            };
                            password: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/accounts/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账号并结束全部登录 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复使用 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/session-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 强制下线 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除登录锁定 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/rights-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认授权（换人） */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/rights-rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回授权 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/accounts/{id}/viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 以该用户身份查看（只读，15 分钟） */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                            districts: ("haibowan" | "wuda" | "hainan")[];
                            username: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            version: number;
                            passwordDue: boolean;
                            proposal: {
                                roles: ("cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor")[];
                                reason: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            } | null;
                            lockedUntil: string | null;
                            conflicts: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "rights-confirmation" | "rights-rejection" | "change" | "unlocking" | "password-reset" | "session-end" | "disabling" | "enabling" | "viewing";
                                label: string;
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
    "/api/portal/own-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改本人密码 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 结束查看 */
        delete: {
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
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/demo-clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 演示时钟快进 */
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
                        workdays: number;
                    } | {
                        /** Format: date */
                        to: string;
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
                            /** Format: date */
                            today: string;
                            clock: string;
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
