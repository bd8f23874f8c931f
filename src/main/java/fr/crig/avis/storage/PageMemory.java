package fr.crig.avis.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.interceptor.CacheOperationInvocationContext;
import org.springframework.cache.interceptor.CacheResolver;
import org.springframework.cache.support.NoOpCache;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the page that is being read knows already, forgotten with its answer. A page that is only looked at (GET) changes nothing,
 * so that what it read once stays true for it; an act, a job and a thread without a page remember nothing, but while they draw
 * something up, see {@link #reading}, and what they say that they write, see {@link ReadOnce#IN_ACTS}.
 */
public class PageMemory implements CacheResolver {

    private static final String MEMORY = PageMemory.class.getName();
    private static final ThreadLocal<ConcurrentMap<String, Cache>> DRAWN_UP = new ThreadLocal<>();
    private static final List<String> READING = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Override
    public Collection<? extends Cache> resolveCaches(CacheOperationInvocationContext<?> context) {
        return context.getOperation().getCacheNames().stream().map(this::cache).toList();
    }

    /**
     * What a list will ask for one by one, read at once; where nothing is remembered it reads nothing.
     *
     * @param name of the {@link ReadOnce} that will ask for one at most
     * @param read all that there are for these keys, in one query
     */
    public <K, V> void readAhead(String name, Collection<K> keys, Read<K, V> read, Function<V, K> key) {
        fill(name, keys, read, key, found -> found.isEmpty() ? null : found.get(0));
    }

    /** The same for a {@link ReadOnce} that will ask for all there are for a key, in the order in which they are read. */
    public <K, V> void readAllAhead(String name, Collection<K> keys, Read<K, V> read, Function<V, K> key) {
        fill(name, keys, read, key, found -> found);
    }

    /** What an act draws up from what is there, a document for example, and changes nothing meanwhile. */
    public <T> T reading(Supplier<T> drawing) {
        if (memory().isPresent()) {
            return drawing.get();
        }
        DRAWN_UP.set(new ConcurrentHashMap<>());
        try {
            return drawing.get();
        } finally {
            DRAWN_UP.remove();
        }
    }

    /** One query for many keys. */
    public interface Read<K, V> extends Function<Collection<K>, List<V>> {}

    private <K, V> void fill(
            String name, Collection<K> keys, Read<K, V> read, Function<V, K> key, Function<List<V>, Object> answer) {
        Cache cache = cache(name);
        if (cache instanceof NoOpCache) {
            return;
        }
        List<K> unknown =
                keys.stream().distinct().filter(one -> cache.get(one) == null).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Map<K, List<V>> found = read.apply(unknown).stream().collect(Collectors.groupingBy(key));
        unknown.forEach(one -> cache.put(one, answer.apply(found.getOrDefault(one, List.of()))));
    }

    private Cache cache(String name) {
        return ofAct(name)
                .map(caches -> caches.computeIfAbsent(name, ActMemory::empty))
                .or(() -> memory().map(caches -> caches.computeIfAbsent(name, ConcurrentMapCache::new)))
                .orElseGet(() -> new NoOpCache(name));
    }

    private static Optional<ConcurrentMap<String, Cache>> ofAct(String name) {
        return name.startsWith(ReadOnce.IN_ACTS) && ofPage().isEmpty() ? ActMemory.current() : Optional.empty();
    }

    private static Optional<ConcurrentMap<String, Cache>> memory() {
        return Optional.ofNullable(DRAWN_UP.get()).or(PageMemory::ofPage);
    }

    @SuppressWarnings("unchecked")
    private static Optional<ConcurrentMap<String, Cache>> ofPage() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .filter(page -> READING.contains(page.getRequest().getMethod()))
                .map(page -> (ConcurrentMap<String, Cache>) kept(page));
    }

    private static Object kept(RequestAttributes page) {
        Object kept = page.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST);
        if (kept == null) {
            kept = new ConcurrentHashMap<String, Cache>();
            page.setAttribute(MEMORY, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return kept;
    }
}
