/// The text of `.helmignore`: what lies in a chart's folder without being part of the chart.
enum IgnoreList {
    static let text = """
        # What `helm package` leaves out of the chart.

        # Version control
        .git/
        .gitignore
        .gitattributes
        .hg/
        .svn/

        # Editors and operating systems
        .DS_Store
        .idea/
        .vscode/
        *.swp
        *.bak
        *.orig
        *.tmp
        *~

        # Continuous integration, and packages of the chart itself
        .ci/
        .github/
        .gitlab-ci.yml
        *.tgz
        *.prov

        """
}
