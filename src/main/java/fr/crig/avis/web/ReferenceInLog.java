package fr.crig.avis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the log says while a page of a request or of a meeting is made bears its reference, as it does in the engine's steps and while
 * its messages are sent. Only what has the form of one: an address may hold anything.
 */
@Component
class ReferenceInLog implements HandlerInterceptor, WebMvcConfigurer {

    static final String KEY = "reference";

    private static final Pattern REQUEST = Pattern.compile("/demandes/(D-\\d{4}-\\d{4,9})(?:/.*)?");
    private static final Pattern MEETING = Pattern.compile("/reunions/(\\d{1,18})(?:/.*)?");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        subject(request.getRequestURI()).ifPresent(reference -> MDC.put(KEY, reference));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        MDC.remove(KEY);
    }

    static Optional<String> subject(String address) {
        Matcher request = REQUEST.matcher(address);
        if (request.matches()) {
            return Optional.of(request.group(1));
        }
        Matcher meeting = MEETING.matcher(address);
        return meeting.matches() ? Optional.of("meeting-" + meeting.group(1)) : Optional.empty();
    }
}
