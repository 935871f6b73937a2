// Written by web/generate-types.mjs from the API's OpenAPI document. Do not edit.

export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                default: components["responses"]["Problem"];
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
    "/api/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            platforms: components["schemas"]["PlatformFacts"][];
                        };
                    };
                };
                default: components["responses"]["Problem"];
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
    "/api/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            properties: components["schemas"]["Property"][];
                            next: string | null;
                        };
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        put?: never;
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
                        name: string;
                        timezone: string;
                        roomTypes?: number;
                        units?: {
                            name: string;
                        }[];
                        connections?: {
                            platform: components["schemas"]["Platform"];
                            lookEverySeconds?: number;
                            feeds: {
                                unit?: number;
                                url?: string;
                            }[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/properties/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/properties/{id}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        platform: components["schemas"]["Platform"];
                        feeds: {
                            unitId: string;
                            url?: string;
                        }[];
                    };
                };
            };
            responses: {
                201: components["responses"]["Connection"];
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: components["responses"]["Connection"];
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: components["responses"]["Connection"];
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: components["responses"]["Connection"];
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: components["responses"]["Connection"];
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["parameters"]["id"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/feeds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        url: string;
                        timezone: string;
                        platform?: components["schemas"]["Platform"];
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Preview"];
                    };
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    unit?: string[];
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: components["schemas"]["Entry"][];
                        };
                    };
                };
                default: components["responses"]["Problem"];
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
    "/api/sandbox/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            properties: components["schemas"]["Property"][];
                        };
                    };
                };
                default: components["responses"]["Problem"];
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
    schemas: {
        /** @enum {string} */
        Platform: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
        /** @enum {string} */
        Source: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt" | "direct";
        /** @enum {string} */
        Kind: "stay" | "block" | "rule" | "closure";
        /** @enum {string} */
        HealthState: "new" | "healthy" | "retrying" | "failing" | "held" | "paused" | "no_link";
        Nights: {
            from: string;
            to: string;
        };
        Unit: {
            id: string;
            propertyId: string;
            name: string;
            createdAt: string;
            archivedAt?: string;
        };
        FeedProblem: {
            code: string;
            says: string;
            help: string;
            since: string;
            failures: number;
        };
        Hold: {
            reason: string;
            since: string;
            missing: number;
        };
        FeedHealth: {
            state: components["schemas"]["HealthState"];
            lookedAt?: string;
            answeredAt?: string;
            changedAt?: string;
            nextLookAt?: string;
            problem?: components["schemas"]["FeedProblem"];
            hold?: components["schemas"]["Hold"];
            looks: number;
            answers: number;
            lastLookMs?: number;
        };
        ConnectionHealth: {
            state: components["schemas"]["HealthState"];
            feeds: number;
            problem?: components["schemas"]["FeedProblem"];
            answeredAt?: string;
            nextLookAt?: string;
        };
        Feed: {
            id: string;
            connectionId: string;
            unitId: string;
            importUrl: {
                host: string;
                end: string;
            } | null;
            exportUrl: string;
            rules: Record<string, never>;
            health: components["schemas"]["FeedHealth"];
            lastPull: {
                at: string;
                agent?: string;
                pulls: number;
            } | null;
        };
        Connection: {
            id: string;
            propertyId: string;
            platform: components["schemas"]["Platform"];
            /** @enum {string} */
            state: "active" | "paused" | "archived";
            lookEverySeconds: number;
            createdAt: string;
            feeds: components["schemas"]["Feed"][];
            health: components["schemas"]["ConnectionHealth"];
        };
        Property: {
            id: string;
            name: string;
            timezone: string;
            roomTypes: number;
            createdAt: string;
            archivedAt?: string;
            units: components["schemas"]["Unit"][];
            connections: components["schemas"]["Connection"][];
        };
        Entry: {
            id: string;
            unitId: string;
            source: components["schemas"]["Source"];
            kind: components["schemas"]["Kind"];
            nights: components["schemas"]["Nights"];
            firstSeenAt: string;
            missingSince?: string;
            endedAt?: string;
            endReason?: string;
            guest?: {
                name?: string;
                phoneDigits?: string;
                reservationCode?: string;
            };
        };
        PlatformFacts: {
            platform: components["schemas"]["Platform"];
            name: string;
            /** @enum {string} */
            sync: "feed" | "checklist";
            importsFeeds: boolean;
            lookEverySeconds: number;
            extranetUrl: string;
        };
        Problem: {
            type?: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        };
        Preview: {
            platform?: components["schemas"]["Platform"];
            events: number;
            entries: {
                kind: components["schemas"]["Kind"];
                nights: components["schemas"]["Nights"];
                summary?: string;
            }[];
            problems: {
                code: string;
                says: string;
                help: string;
                count: number;
            }[];
            first?: string;
            last?: string;
        };
        Session: {
            organization: {
                id: string;
                name: string;
            };
            sandbox: boolean;
            temporalUiUrl?: string;
        };
    };
    responses: {
        /** @description problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description ok */
        Connection: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Connection"];
            };
        };
    };
    parameters: {
        id: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
