package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.notification.DeliveryLookup;
import fr.crig.avis.notification.RegularWorkLookup;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.upkeep.BackupLookup;
import fr.crig.avis.upkeep.Durability;
import org.springframework.stereotype.Component;

/** Asks each part of the service how it is doing; none of them reads a table that grows. */
@Component
class ServiceStateLookup {

    private final EngineRoom engine;
    private final DeliveryLookup delivery;
    private final ServiceNodes nodes;
    private final RegularWorkLookup work;
    private final JournalCheckups checkups;
    private final Disks disks;
    private final FileScans scans;
    private final Journal journal;
    private final Durability durability;
    private final BackupLookup backups;

    ServiceStateLookup(
            EngineRoom engine,
            DeliveryLookup delivery,
            ServiceNodes nodes,
            RegularWorkLookup work,
            JournalCheckups checkups,
            Disks disks,
            FileScans scans,
            Journal journal,
            Durability durability,
            BackupLookup backups) {
        this.engine = engine;
        this.delivery = delivery;
        this.nodes = nodes;
        this.work = work;
        this.checkups = checkups;
        this.disks = disks;
        this.scans = scans;
        this.journal = journal;
        this.durability = durability;
        this.backups = backups;
    }

    ServiceState now() {
        return new ServiceState(
                engine.state(),
                delivery.figures(),
                nodes.all(),
                work.all(),
                checkups.last().orElse(null),
                disks.rooms(),
                backups.standing(),
                scans.report(),
                journal.ofAct(Journal.FILE_ALTERED),
                durability.switchedOff());
    }
}
