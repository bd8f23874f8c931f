package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** The only security configuration: who may reach which address at all. What each may see there is {@link Visibility}'s. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LOGIN = "/connexion";
    static final String LOGIN_AGAIN = LOGIN + "?expiree";
    /** Pressed in a mail program, which has no session: the token in the address says whose digest it ends. */
    static final String UNSUBSCRIBE = "/desabonnement";

    static final String LOGOUT = "/deconnexion";

    /** Where a funder answers, which has no account: what its mail brought says of which request. */
    static final String FUNDER = "/financeur";

    static final String FUNDER_THANKED = FUNDER + "/merci";

    /** What this service is, who answers for it, and what its words mean: everybody may read it, whatever the state of their account. */
    static final String[] INFORMATION = {
        "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/contact", "/glossaire"
    };

    /** Where the code on the document of an avis leads whoever holds it. */
    static final String VERIFICATION = "/verifier/*";

    /** Sheets, scripts, pictures and fonts, the same for everybody. */
    static final String[] STATIC = {"/assets/**", "/webjars/**"};

    /** A quarter of the threads of a node. */
    private static final int MOST_AT_THE_LOGIN = 50;

    private static final String[] PUBLIC = {
        "/favicon.ico", LOGIN, AccountLinks.FORGOTTEN, AccountLinks.PAGE, UNSUBSCRIBE, FUNDER, FUNDER_THANKED
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Accounts accounts,
            Entrance entrance,
            AccountLogin login,
            LoginBrake brake,
            KnownDevices devices,
            WantedPage wantedPage,
            RefusedAccessHandler refusedAccess,
            List<FurtherWayIn> furtherWaysIn,
            Environment ports)
            throws Exception {
        for (FurtherWayIn way : furtherWaysIn) {
            http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, way.openAddresses())
                    .permitAll());
            way.addTo(http);
        }
        return http.authorizeHttpRequests(requests -> actuator(requests, ports)
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(STATIC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, INFORMATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, VERIFICATION)
                        .permitAll()
                        .requestMatchers(atAndBelow(MissingStep.CODE))
                        .access(openTo(MissingStep.CODE))
                        .requestMatchers(atAndBelow(MissingStep.ENROLMENT))
                        .access(openTo(MissingStep.ENROLMENT))
                        .requestMatchers("/administration/envois", "/administration/envois/**")
                        .hasAnyAuthority(Role.ADMINISTRATOR.name(), Role.SECRETARIAT.name())
                        .requestMatchers("/administration/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wantedPage))
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(new LoggedIn(brake, devices, wantedPage))
                        .failureHandler(new LoginFailed(login)))
                .addFilterBefore(new LoginCrowd(MOST_AT_THE_LOGIN), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new LoginAttempts(brake, devices), UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGOUT))
                        .logoutSuccessHandler(new LoggedOut(login)))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(UNSUBSCRIBE))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginWithoutHost(LOGIN))
                        .accessDeniedHandler(refusedAccess))
                .headers(PageHeaders::ofPages)
                .addFilterBefore(new SessionGuard(accounts, entrance), AuthorizationFilter.class)
                .build();
    }

    private static String[] atAndBelow(MissingStep step) {
        return new String[] {step.page(), step.page() + "/*"};
    }

    /** To whoever has to make this step, and to whoever has none left to make. */
    private static AuthorizationManager<RequestAuthorizationContext> openTo(MissingStep step) {
        return (reader, request) -> new AuthorizationDecision(
                reader.get().getPrincipal() instanceof AwaitedAccount awaited
                        ? awaited.step() == step
                        : reader.get().getPrincipal() instanceof SignedInAccount);
    }

    /** Health to everybody, without details; all that is exposed, and that is metrics, to whoever asks at the port of its own. */
    static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry actuator(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Environment ports) {
        return requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers(new AndRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"), new ManagementPort(ports)))
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll();
    }

    @Bean
    HttpFirewall httpFirewall() {
        return new Firewall();
    }

    @Bean
    WantedPage wantedPage() {
        return new WantedPage();
    }

    /** In front of all of Spring Security, whose search for the handler of a form already reads the form. */
    @Bean
    FilterRegistrationBean<NothingFromStrangers> nothingFromStrangers(WantedPage wantedPage) {
        var registration = new FilterRegistrationBean<>(new NothingFromStrangers(wantedPage));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    AccountProvider accountProvider(AccountLogin accounts, PasswordEncoder encoder, Entrance entrance) {
        return new AccountProvider(accounts, encoder, entrance);
    }

    /** Those kept by bcrypt until now are renewed at the next log-in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        Map<String, PasswordEncoder> known = Map.of(
                "argon2",
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                "bcrypt",
                new BCryptPasswordEncoder());
        int processors = Runtime.getRuntime().availableProcessors();
        return new FewAtOnce(new DelegatingPasswordEncoder("argon2", known), processors);
    }
}
