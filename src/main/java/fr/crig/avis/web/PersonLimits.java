package fr.crig.avis.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * How often a person sends files and searches: an account that was taken over, or a program that runs wild, must not take the node
 * from all others. Each node counts for itself, in memory: what is spared is its own time, and a count in the database would cost
 * a write before each search. Those without an account have the limits of their address.
 */
@Component
class PersonLimits implements WebMvcConfigurer, HandlerInterceptor {

    /** What people type where something is searched. */
    private static final String[] WORDS = {"mots", "qui", "sujet"};

    /** As many as there are accounts. */
    private final Map<String, Bucket> uploads = new ConcurrentHashMap<>();

    private final Map<String, Bucket> searches = new ConcurrentHashMap<>();
    private final LimitProperties limits;
    private final TimeMeter time;

    @Autowired
    PersonLimits(LimitProperties limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    PersonLimits(LimitProperties limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws TooManyActs before anything is done */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String person = request.getRemoteUser();
        if (person != null && bringsFiles(request)) {
            take(uploads.computeIfAbsent(person, name -> bucket(limits.uploadsPerMinute())));
        }
        if (person != null && searches(request)) {
            take(searches.computeIfAbsent(person, name -> bucket(limits.searchesPerMinute())));
        }
        return true;
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyActs(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Full at first; from then on one comes back each time that a share of the minute has passed. */
    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** A file field left alone is sent as a file without a name. */
    private static boolean bringsFiles(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return form != null
                && form.getMultiFileMap().values().stream()
                        .flatMap(files -> files.stream())
                        .anyMatch(file -> StringUtils.hasLength(file.getOriginalFilename()));
    }

    private static boolean searches(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Stream.of(WORDS).anyMatch(name -> StringUtils.hasText(request.getParameter(name)));
    }
}
