package fr.crig.avis.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.core.annotation.AliasFor;

/** It writes what a {@link ReadOnce} remembers: what comes after it, in the same act, reads it anew. */
@CacheEvict(allEntries = true)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Forgets {

    /** The name of that {@link ReadOnce}. */
    @AliasFor(annotation = CacheEvict.class, attribute = "cacheNames")
    String[] value();
}
