package fr.crig.avis.member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One change at a time among the members of a signatory: no constraint of a table says that two periods do not overlap. Their
 * accounts are the rows that are always there.
 */
@Component
class MemberLock {

    private final JdbcClient jdbc;

    MemberLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void signatory(String signatory) {
        jdbc.sql("select id from account where signatory = :signatory order by id for update")
                .param("signatory", signatory)
                .query(Long.class)
                .list();
    }
}
