package io.handoff.access.security;

import io.handoff.access.Identities;
import io.handoff.access.engine.EngineIdentityFilter;
import io.handoff.access.login.EngineLogin;
import io.handoff.access.rights.ApiRules;
import io.handoff.access.rights.Groups;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The security filter chains. The webapps keep their own filters; pages and APIs accept the webapps' session; programs use HTTP Basic.
 * Paths that match no chain are denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    /** Our pages load nothing from other hosts and run no inline scripts. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String DOCS_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The engine's REST API: HTTP Basic only, so that other sites cannot use a browser's session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            EngineLogin logins,
            ProblemResponses problems,
            IdentityService identity,
            Identities people)
            throws Exception {
        return basicLogin(http, logins, problems)
                .securityMatcher(paths("/engine-rest/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineIdentityFilter(identity, people), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, EngineLogin logins, ProblemResponses problems, Identities people)
            throws Exception {
        return webappLogin(basicLogin(http, logins, problems), logins, people)
                .securityMatcher(paths("/api/**"))
                .authorizeHttpRequests(ApiRules::apply)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, EngineLogin logins, RedirectToSignIn toSignIn, Identities people)
            throws Exception {
        return webappLogin(http, logins, people)
                .securityMatcher(paths(
                        "/",
                        "/sign-in",
                        "/sign-out",
                        "/inbox/**",
                        "/imports/**",
                        "/duplicates/**",
                        "/routing-check",
                        "/teams/**",
                        "/calendars",
                        "/funnel-health/**",
                        "/nurture/**",
                        "/messages/**",
                        "/unsubscribe/**",
                        "/assets/**",
                        "/webjars/echarts/**",
                        "/favicon.ico"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                paths("/inbox/**", "/imports/**", "/duplicates/**", "/routing-check"))
                        .hasAnyAuthority(Groups.authorities(Groups.OPS))
                        .requestMatchers(paths("/nurture", "/nurture/**"))
                        .hasAnyAuthority(ApiRules.MARKETERS)
                        // which teams and reps a person sees is decided by the pages
                        .requestMatchers(paths("/teams/**", "/calendars", "/messages/**", "/funnel-health/**"))
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain docs(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(DOCS_POLICY)))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain actuator(HttpSecurity http, EngineLogin logins, ProblemResponses problems) throws Exception {
        return basicLogin(http, logins, problems)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority(Groups.authorities(Groups.OPS, List.of(Groups.INTEGRATIONS))))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The webapps check login, rights, CSRF and CSP themselves. CVE-2026-77226: their set-up page lets anonymous users become admin. */
    @Bean
    @Order(6)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(paths("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(paths("/camunda/**", "/camunda-welcome/**", "/error"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    private static HttpSecurity basicLogin(HttpSecurity http, EngineLogin logins, ProblemResponses problems)
            throws Exception {
        return http.authenticationManager(new ProviderManager(logins))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    /** Accepts the webapps' session. Spring must not manage it: a new session id on each call would break parallel calls. */
    private static HttpSecurity webappLogin(HttpSecurity http, EngineLogin logins, Identities people) throws Exception {
        return http.addFilterBefore(new WebappSessionFilter(logins, people), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new WebappCsrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(request -> request.getHeader("Authorization") != null)
                        // one-click unsubscribe of mail programs, authorised by the token in the path
                        .ignoringRequestMatchers(paths("/unsubscribe/**")))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(c -> c.securityContextRepository(new RequestAttributeSecurityContextRepository()));
    }

    /** Plain string patterns do not match here, because the engine's REST servlet is mapped to its own path. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
