package fr.crig.avis.support;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

/**
 * The first {@code csrf()} of a test puts, for all later requests of the application, a repository that keeps tokens in a session in
 * the place of ours, unless one of its own kind is there already: this one asks ours.
 */
final class FormTokensOfTests implements SmartInitializingSingleton {

    private static final String OF_SPRING =
            "org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors"
                    + "$CsrfRequestPostProcessor$TestCsrfTokenRepository";
    private static final String FIELD = "tokenRepository";

    private final FilterChainProxy security;

    FormTokensOfTests(FilterChainProxy security) {
        this.security = security;
    }

    @Override
    public void afterSingletonsInstantiated() {
        security.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(FormTokensOfTests::keepOurs);
    }

    private static void keepOurs(Object filter) {
        var ours = (CsrfTokenRepository) ReflectionTestUtils.getField(filter, FIELD);
        ReflectionTestUtils.setField(filter, FIELD, around(ours));
    }

    private static CsrfTokenRepository around(CsrfTokenRepository ours) {
        Class<?> type = ClassUtils.resolveClassName(OF_SPRING, FormTokensOfTests.class.getClassLoader());
        return (CsrfTokenRepository) BeanUtils.instantiateClass(type.getDeclaredConstructors()[0], ours);
    }
}
