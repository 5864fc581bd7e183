package io.handoff.access.rights;

import static io.handoff.access.rights.Groups.ADMIN;
import static io.handoff.access.rights.Groups.INTEGRATIONS;
import static io.handoff.access.rights.Groups.MANAGERS;
import static io.handoff.access.rights.Groups.MARKETING;
import static io.handoff.access.rights.Groups.OPS;
import static io.handoff.access.rights.Groups.REPS;
import static io.handoff.access.rights.Groups.REVOPS;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Authorisation rules below {@code /api}. The first matching rule decides; requests that change data and match no rule are for ops only.
 */
public final class ApiRules {

    private static final String[] SENDERS = Groups.authorities(List.of(INTEGRATIONS, REVOPS, ADMIN));
    private static final String[] OPERATORS = Groups.authorities(OPS);
    public static final String[] MARKETERS = Groups.authorities(List.of(MARKETING), OPS);
    private static final String[] LEADERS = Groups.authorities(MANAGERS, OPS);
    private static final String[] PLANNERS = Groups.authorities(MANAGERS, OPS, List.of(MARKETING));
    private static final String[] APPELLANTS = Groups.authorities(List.of(MARKETING), OPS);
    private static final String[] SALES = Groups.authorities(REPS, MANAGERS, OPS);
    private static final String[] PEOPLE = Groups.authorities(REPS, MANAGERS, OPS, List.of(MARKETING));

    private ApiRules() {}

    public static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(call(POST, "/api/events"), call(null, "/api/imports/**"))
                .hasAnyAuthority(SENDERS);
        rules.requestMatchers(
                        call(null, "/api/inbox/**"),
                        call(null, "/api/duplicates/**"),
                        call(GET, "/api/unknown-values"),
                        call(GET, "/api/routing/check"))
                .hasAnyAuthority(OPERATORS);
        rules.requestMatchers(call(null, "/api/nurture/**")).hasAnyAuthority(MARKETERS);
        rules.requestMatchers(call(POST, "/api/contacts/*/stage"), call(DELETE, "/api/contacts/*"))
                .hasAuthority(Groups.authority(ADMIN.id));
        rules.requestMatchers(call(GET, "/api/contacts/*/export"), call(GET, "/api/erasures/**"))
                .hasAnyAuthority(OPERATORS);
        // access per MQL is checked where the MQL is changed, see TeamRights
        rules.requestMatchers(call(POST, "/api/mqls/*/reassign"), call(PUT, "/api/reps/**"))
                .hasAnyAuthority(LEADERS);
        rules.requestMatchers(call(GET, "/api/reps/flags")).hasAnyAuthority(LEADERS);
        rules.requestMatchers(call(null, "/api/sla/recomputation")).hasAnyAuthority(OPERATORS);
        rules.requestMatchers(call(POST, "/api/mqls/*/appeal")).hasAnyAuthority(APPELLANTS);
        rules.requestMatchers(
                        call(POST, "/api/mqls/*/decision"),
                        call(POST, "/api/mqls/*/decision/undo"),
                        call(POST, "/api/mqls/decisions"),
                        call(POST, "/api/mqls/*/first-response"),
                        call(POST, "/api/mqls/*/activities"),
                        call(POST, "/api/mqls/*/dispute"))
                .hasAnyAuthority(SALES);
        rules.requestMatchers(call(POST, "/api/routing/preview"), call(POST, "/api/routing/golden"))
                .hasAnyAuthority(PLANNERS);
        // which leads a person sees is decided by the endpoint
        rules.requestMatchers(call(GET, "/api/cockpit/elements")).hasAnyAuthority(PLANNERS);
        rules.requestMatchers(call(GET, "/api/cockpit/**")).hasAnyAuthority(PEOPLE);
        rules.requestMatchers(call(POST, "/api/notifications/**")).authenticated();
        rules.requestMatchers(call(GET, "/api/**")).authenticated();
        rules.anyRequest().hasAnyAuthority(OPERATORS);
    }

    private static PathPatternRequestMatcher call(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
