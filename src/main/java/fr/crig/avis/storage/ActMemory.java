package fr.crig.avis.storage;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction that is running on this thread has read; gone with it, however it ends. No other transaction sees it. */
final class ActMemory extends ResourceHolderSupport {

    private static final Object KEY = ActMemory.class;

    private final ConcurrentMap<String, Cache> caches = new ConcurrentHashMap<>();

    private ActMemory() {}

    /** Empty outside of a transaction. */
    static Optional<ConcurrentMap<String, Cache>> current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        ActMemory known = (ActMemory) TransactionSynchronizationManager.getResource(KEY);
        return Optional.of((known == null ? begin() : known).caches);
    }

    private static ActMemory begin() {
        var memory = new ActMemory();
        TransactionSynchronizationManager.bindResource(KEY, memory);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(memory, KEY) {});
        return memory;
    }

    /** What was looked for and not there is looked for again: the act may be about to make it. */
    static Cache empty(String name) {
        return new ConcurrentMapCache(name) {
            @Override
            public void put(Object key, Object value) {
                if (value == null) {
                    evict(key);
                } else {
                    super.put(key, value);
                }
            }
        };
    }
}
