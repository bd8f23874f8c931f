package fr.crig.avis.account;

import static org.springframework.security.config.Customizer.withDefaults;

import fr.crig.avis.shared.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The only security configuration: who may reach which address at all. What each may see there is {@link Visibility}'s. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LOGIN = "/connexion";
    static final String LOGOUT = "/deconnexion";

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
            + "form-action 'self'; base-uri 'self'; object-src 'none'";
    private static final String[] PUBLIC = {
        "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico", LOGIN, "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Accounts accounts, Actors actors, RefusedAccessHandler refusedAccess) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .requestMatchers("/administration/envois", "/administration/envois/**")
                                .hasAnyAuthority(Role.ADMINISTRATOR.name(), Role.SECRETARIAT.name())
                                .requestMatchers("/administration/**")
                                .hasAuthority(Role.ADMINISTRATOR.name())
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage(LOGIN).defaultSuccessUrl("/a-faire").failureUrl(LOGIN + "?erreur"))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGOUT))
                        .logoutSuccessUrl(LOGIN + "?deconnexion"))
                .csrf(withDefaults())
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusedAccess))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new SessionGuard(accounts, actors), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(withDefaults());
    }

    /** Names with control characters are refused by default, values are not: PostgreSQL keeps no text with a NUL. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
