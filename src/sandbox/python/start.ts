/**
 * What harnesses begin with. Python is started without its `site`, which takes as long as most programs: it is made up
 * for at the first import of what is not in the standard library.
 */
export const PYTHON_START = `
import builtins, sys

class Packages:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        sys.meta_path.remove(cls)
        import site
        site.main()
        builtins.exit = builtins.quit = None
        for finder in sys.meta_path:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec

sys.meta_path.append(Packages)
`;
