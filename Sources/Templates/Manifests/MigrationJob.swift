import ManifestDSL
import ValueModel
import ValuesSchema

/// The Job that brings the database's tables up to date.
///
/// With an existing database it is a hook, where hooks are on. Otherwise it is a plain Job, whose name follows from its
/// content, since a Job cannot be changed once it is there.
let migrationJob = Manifest(
    "migrations-job.yaml",
    when: values.migrationJob.enabled && values.hasDatabase
) {
    Key("apiVersion", "batch/v1")
    Key("kind", "Job")
    Map("metadata") {
        Key(
            "name",
            MigrationPhase.isHook.choose(
                "\(Names.fullname.expression.truncated(52).trimmingSuffix("-"))-migrations",
                else:
                    "\(Names.fullname.expression.truncated(43).trimmingSuffix("-"))-migrations-\(MigrationContent.hash.truncated(8))"
            )
        )
        Map("labels") { Include(Labels.common) }
        Map("annotations") {
            When(MigrationPhase.ofArgo) {
                Key("argocd.argoproj.io/hook", "PreSync")
                Key("argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation")
            }
            When(MigrationPhase.ofHelm) {
                Key("helm.sh/hook", "pre-install,pre-upgrade")
                Key("helm.sh/hook-delete-policy", "before-hook-creation")
                With(values.migrationJob.hooks.helm.weight, "weight") { weight in
                    Key("helm.sh/hook-weight", weight.text)
                } otherwise: {
                    Key("helm.sh/hook-weight", "1")
                }
            }
            Key("checksum/config", MigrationContent.hash)
        }
    }
    Map("spec") {
        Key("backoffLimit", values.migrationJob.backoffLimit)
        With(values.migrationJob.activeDeadlineSeconds, "seconds") { seconds in
            Key("activeDeadlineSeconds", seconds)
        }
        When(MigrationPhase.isRemoved) {
            With(values.migrationJob.ttlSecondsAfterFinished, "seconds") { seconds in
                Key("ttlSecondsAfterFinished", seconds)
            }
        }
        Map("template") {
            Map("metadata") {
                Passthrough("annotations", values.migrationJob.annotations)
                Map("labels") {
                    Include(Labels.migration)
                    Members(values.podLabels)
                }
            }
            Map("spec") { podSpec() }
        }
    }
}

@MapBuilder private func podSpec() -> [Block<Entry>] {
    Passthrough("imagePullSecrets", values.imagePullSecrets)
    accountOfJob()
    Passthrough("securityContext", values.podSecurityContext)
    List("initContainers") {
        When(values.db.deployStandalone) { PostgreSQLParts.waiting }
        Elements(values.migrationJob.extraInitContainers)
    }
    List("containers") {
        Item { container() }
        Elements(values.migrationJob.extraContainers)
    }
    List("volumes") { Pod.volumes() }
    Pod.placement()
    Key("restartPolicy", "OnFailure")
}

/// A hook runs before the chart's own ServiceAccount exists, so it does without.
@MapBuilder private func accountOfJob() -> [Block<Entry>] {
    When(values.migrationJob.serviceAccountName.isNotEmpty) {
        Key("serviceAccountName", values.migrationJob.serviceAccountName)
    } otherwise: {
        When(!(MigrationPhase.isHook && values.serviceAccount.create)) {
            Key("serviceAccountName", Names.serviceAccount.expression)
        }
    }
}

@MapBuilder private func container() -> [Block<Entry>] {
    Key("name", Images.isGateway.choose("migrations", else: "prisma-migrations"))
    Passthrough("securityContext", values.securityContext)
    Key("image", Images.program.expression)
    Key("imagePullPolicy", Images.pullPolicy)
    When(values.migrationJob.command.isNotEmpty || values.migrationJob.args.isNotEmpty) {
        Passthrough("command", values.migrationJob.command)
        Passthrough("args", values.migrationJob.args)
    } otherwise: {
        When(Images.isGateway) {
            List("args") { Item("migrate") }
        } otherwise: {
            List("command") {
                Item("python")
                Item("litellm/proxy/prisma_migration.py")
            }
            Key("workingDir", "/app")
        }
    }
    List("env", isNeverEmpty: true) { Include(Environment.migration) }
    List("envFrom") { Environment.sources() }
    Passthrough("resources", values.migrationJob.resources)
    List("volumeMounts") { Pod.mounts() }
}
